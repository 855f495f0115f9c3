package io.leadledger.automation.telephony;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leadledger.api.telephony.CallOrder;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The body of {@code POST /call}. Our ids go along as metadata of the assistant, and the call id as the name of the call, so that the
 * call can be found by them. A {@code script_id} that is an id of Vapi's names a saved assistant.
 */
final class VapiOrder {

    private static final Pattern VAPI_ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private VapiOrder() {}

    /** @param savedAssistant blank for one that is described with the call */
    static ObjectNode of(UUID companyId, String callId, CallOrder order, String savedAssistant) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("name", callId.length() <= 40 ? callId : callId.substring(0, 40));
        ObjectNode customer = body.putObject("customer").put("number", order.phone());
        JsonNode name = order.context().path("lead_info").path("name");
        if (name.isTextual()) {
            customer.put("name", name.asText());
        }
        String script = order.agent().path("script_id").asText("");
        String assistant = VAPI_ID.matcher(script).matches() ? script : savedAssistant;
        ObjectNode described;
        if (assistant.isBlank()) {
            described = body.putObject("assistant");
            describe(described, order);
        } else {
            body.put("assistantId", assistant);
            described = body.putObject("assistantOverrides");
            described.set("variableValues", order.context());
        }
        described.putObject("metadata").put("call_id", callId).put("company_id", companyId.toString());
        described.putObject("artifactPlan").put("recordingEnabled", order.agent().path("recording_enabled").asBoolean(true));
        described.putArray("serverMessages").add("status-update").add("end-of-call-report");
        return body;
    }

    private static void describe(ObjectNode assistant, CallOrder order) {
        String purpose = order.context().path("purpose").asText("your enquiry");
        String opening = order.context().path("script").path(0).path("content").asText("");
        assistant.put("firstMessage", opening.isEmpty() ? "Hello, I am calling about " + purpose + ". Do you have a moment?" : opening);
        ObjectNode model = assistant.putObject("model").put("provider", "openai").put("model", "gpt-4o");
        model.putArray("messages").addObject().put("role", "system").put("content", instructions(order.context(), purpose));
        assistant.putObject("transcriber").put("provider", "deepgram").put("language", order.agent().path("language").asText("en-US"));
        assistant.putObject("voice").put("provider", "vapi").put("voiceId", voice(order.agent().path("voice").asText("")));
    }

    private static String instructions(JsonNode context, String purpose) {
        StringBuilder text = new StringBuilder("You are calling a sales lead by phone. Purpose: ").append(purpose).append(".\n");
        for (JsonNode point : context.path("talking_points")) {
            text.append("- ").append(point.asText()).append('\n');
        }
        if (!context.path("script").isEmpty()) {
            text.append("Follow this script, step by step, in its own words:\n");
        }
        for (JsonNode step : context.path("script")) {
            text.append("- (").append(step.path("type").asText()).append(") ").append(step.path("content").asText()).append('\n');
        }
        JsonNode lead = context.path("lead_info");
        return lead.isObject() ? text.append("What is known of the lead: ").append(lead).toString() : text.toString();
    }

    /** Vapi's voices have first names; a name of theirs goes through. */
    private static String voice(String wanted) {
        String word = wanted.toLowerCase(Locale.ROOT);
        if (word.isEmpty() || word.contains("female")) {
            return "Paige";
        }
        return word.contains("male") ? "Elliot" : wanted;
    }
}
