package io.leadledger.automation.telephony;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import io.leadledger.api.Handle;
import io.leadledger.api.Handles;
import io.leadledger.api.StreamId;
import io.leadledger.api.error.ErrorCode;
import io.leadledger.api.error.LedgerException;
import io.leadledger.web.company.Companies;
import io.leadledger.web.company.Company;
import io.leadledger.web.consistency.ReadConsistency;
import io.leadledger.web.inbound.InboundAuthentication;
import io.leadledger.web.inbound.InboundCall;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Vapi tells how a call goes: ours, or one that somebody made or took at Vapi. Late, twice and in any order is the same in the end. */
@RestController
class VapiWebhookController {

    private static final String EXAMPLE = """
            {"message": {"type": "end-of-call-report", "endedReason": "customer-ended-call", "startedAt": "2025-01-15T10:30:00Z",
             "endedAt": "2025-01-15T10:37:00Z",
             "call": {"id": "7420f27a-30fd-4f49-a995-5549ae7cc00d", "type": "inboundPhoneCall", "customer": {"number": "+15550123"}},
             "artifact": {"recordingUrl": "https://storage.vapi.ai/7420f27a.wav", "messages": [
               {"role": "bot", "message": "Hello, how can I help?", "secondsFromStart": 0.5},
               {"role": "user", "message": "I would like a demo.", "secondsFromStart": 3.2}]}}}""";

    private final InboundAuthentication authentication;
    private final OutboundCalls calls;
    private final CallReporter reporter;
    private final Companies companies;
    private final Clock clock;
    private final ObjectMapper json = new ObjectMapper();

    VapiWebhookController(
            InboundAuthentication authentication, OutboundCalls calls, CallReporter reporter, Companies companies, Clock clock) {
        this.authentication = authentication;
        this.calls = calls;
        this.reporter = reporter;
        this.companies = companies;
        this.clock = clock;
    }

    record Received(String status) {}

    @PostMapping(path = "/webhooks/vapi", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Vapi tells of a call", description = """
            Server messages status-update and end-of-call-report; others are acknowledged and change nothing. Let in with a key, with the
            company's ?token=, or with the company's secret: as the header x-vapi-secret, or as x-vapi-signature (hex HMAC-SHA256 of the body).""")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(type = "object"), examples = @ExampleObject(EXAMPLE)))
    ResponseEntity<Received> receive(HttpServletRequest request) throws IOException {
        byte[] raw = request.getInputStream().readAllBytes();
        JsonNode body = readOrEmpty(raw);
        JsonNode posted = body.path("message").path("call");
        UUID named = VapiCall.company(posted);
        InboundCall caller = authentication.authenticate(request, VapiTelephony.NAME, named, secret -> VapiSignature.matches(request, raw, secret));
        if (!body.isObject()) {
            throw new LedgerException(ErrorCode.INVALID_JSON);
        }
        long position = record(caller, VapiWebhook.read(body));
        return ResponseEntity.ok().header(ReadConsistency.EVENT_POSITION, Long.toString(position)).body(new Received("processed"));
    }

    private long record(InboundCall caller, VapiWebhook webhook) {
        if (!webhook.isAboutTheCall()) {
            return 0;
        }
        UUID company = caller.companyId();
        String providerCallId = webhook.callId();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        CallProgress progress = webhook.progress(now);
        String callId = ourCall(company, webhook.call(), providerCallId);
        if (callId == null) {
            return progress == null ? 0 : reporter.report(
                    company, providerCallId, progress, customer(company, webhook.call()), facts(webhook.call()), caller.actor());
        }
        calls.dialed(company, callId, providerCallId, now);
        if (progress == null) {
            return 0;
        }
        long position = reporter.report(company, callId, progress, List.of(), Map.of(), caller.actor());
        Instant ended = progress.endedAt();
        if (ended != null) {
            calls.ended(company, callId, progress, ended);
            calls.done(company, callId);
        }
        return position;
    }

    private @Nullable String ourCall(UUID company, JsonNode call, String providerCallId) {
        String named = VapiCall.ourId(call);
        return named != null && calls.isOurs(company, VapiTelephony.NAME, named)
                ? named
                : calls.callIdOf(company, VapiTelephony.NAME, providerCallId).orElse(null);
    }

    private List<Handle> customer(UUID companyId, JsonNode call) {
        String country = companies.company(companyId).map(Company::defaultCountry).orElse(null);
        Handle phone = Handles.phone(call.path("customer").path("number").asText(null), country);
        return phone == null ? List.of() : List.of(phone);
    }

    /** Of a call that we did not order. */
    private static Map<String, JsonNode> facts(JsonNode call) {
        Map<String, JsonNode> facts = new HashMap<>();
        put(facts, "direction", switch (call.path("type").asText("")) {
            case "inboundPhoneCall" -> "inbound";
            case "outboundPhoneCall" -> "outbound";
            default -> "";
        });
        put(facts, "caller_phone", call.path("customer").path("number").asText(""));
        put(facts, "rep_phone", call.path("phoneNumber").path("number").asText(""));
        put(facts, "agent_id", call.path("assistantId").asText(""));
        return facts;
    }

    private static void put(Map<String, JsonNode> facts, String name, String value) {
        if (!value.isBlank() && value.length() <= StreamId.MAX_EXTERNAL_ID_BYTES) {
            facts.put(name, TextNode.valueOf(value));
        }
    }

    /** Who would not be let in learns nothing of what is wrong with the body. */
    private JsonNode readOrEmpty(byte[] raw) {
        try {
            JsonNode read = json.readTree(new String(raw, StandardCharsets.UTF_8));
            return read == null || read.toString().contains("\\u0000") ? JsonNodeFactory.instance.missingNode() : read;
        } catch (IOException unreadable) {
            return JsonNodeFactory.instance.missingNode();
        }
    }
}
