package io.leadledger.intelligence.facts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leadledger.api.CallEvent;
import io.leadledger.api.ConversationEvent;
import io.leadledger.api.DealEvent;
import io.leadledger.api.LeadEvent;
import io.leadledger.api.LedgerEvent;
import io.leadledger.api.RecordEvent;
import io.leadledger.api.RepEvent;
import io.leadledger.api.WorkEvent;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a lead, as rules look at it.
 *
 * @param type as a timeline names it, in lower case
 * @param side who did it
 * @param channel such as {@code phone}, {@code email}, {@code whatsapp}; null where there is none
 * @param text all that was said or noted, in lower case
 * @param seconds that it lasted; 0 where that means nothing
 */
public record Fact(String type, Side side, @Nullable String channel, String text, double seconds, Instant at) {

    public enum Side {
        CUSTOMER,
        COMPANY,
        NOBODY
    }

    /** Null for an event that is bookkeeping. */
    static @Nullable Fact of(LedgerEvent event) {
        return switch (event) {
            case LeadEvent e -> ofLead(e);
            case CallEvent e -> ofCall(e);
            case DealEvent e -> ofDeal(e);
            case ConversationEvent.MessageRecorded e ->
                    new Fact("message", e.sender().equals("user") ? Side.CUSTOMER : Side.COMPANY, e.platform(), lower(e.text()), 0, e.occurredAt());
            case ConversationEvent _, RepEvent _, RecordEvent _, WorkEvent _ -> null;
        };
    }

    private static @Nullable Fact ofLead(LeadEvent event) {
        return switch (event) {
            case LeadEvent.ActivityRecorded e -> activity(e.activityType(), e.data(), e.occurredAt());
            case LeadEvent.AppointmentScheduled e -> new Fact("appointment.scheduled", Side.CUSTOMER, null, "", 0, e.occurredAt());
            case LeadEvent.TemplateSent e -> new Fact("template_sent", Side.COMPANY, e.platform(), "", 0, e.occurredAt());
            default -> null;
        };
    }

    private static @Nullable Fact ofDeal(DealEvent event) {
        return switch (event) {
            case DealEvent.ActivityRecorded e -> {
                ObjectNode data = JsonNodeFactory.instance.objectNode();
                e.attributes().forEach(data::set);
                yield activity(e.activityType(), data, e.occurredAt());
            }
            default -> null;
        };
    }

    private static @Nullable Fact ofCall(CallEvent event) {
        return switch (event) {
            case CallEvent.Completed e -> {
                BigDecimal duration = e.facts().duration();
                yield new Fact("call.completed", Side.CUSTOMER, "phone", lower(e.facts().outcome()),
                        duration == null ? 0 : duration.doubleValue(), e.occurredAt());
            }
            case CallEvent.Missed e -> new Fact("call.missed", Side.NOBODY, "phone", "", 0, e.occurredAt());
            case CallEvent.Failed e -> new Fact("call.failed", Side.NOBODY, "phone", "", 0, e.occurredAt());
            case CallEvent.Transcribed e -> new Fact("call.transcribed", Side.NOBODY, "phone", spoken(e), 0, e.occurredAt());
            case CallEvent.ActivityRecorded e -> activity(e.activityType(), e.data(), e.occurredAt());
            default -> null;
        };
    }

    /** What the customer said, where the source told the speakers apart. */
    private static String spoken(CallEvent.Transcribed call) {
        StringBuilder said = new StringBuilder();
        for (CallEvent.Segment segment : call.segments()) {
            String speaker = lower(segment.speaker());
            if (!speaker.contains("agent") && !speaker.contains("rep") && !speaker.contains("assistant")) {
                said.append(segment.text()).append(' ');
            }
        }
        return lower(said.isEmpty() && call.segments().isEmpty() ? call.transcript() : said.toString());
    }

    private static Fact activity(String type, JsonNode data, Instant at) {
        String name = lower(type);
        Side side = name.endsWith("_sent") ? Side.COMPANY : Side.CUSTOMER;
        return new Fact(name, side, name.startsWith("email") ? "email" : name.startsWith("sms") ? "sms" : null, words(data), 0, at);
    }

    private static String words(JsonNode data) {
        StringBuilder words = new StringBuilder();
        collect(data, words);
        return lower(words.toString());
    }

    private static void collect(JsonNode data, StringBuilder words) {
        if (data.isContainerNode()) {
            data.forEach(each -> collect(each, words));
        } else if (!data.isNull()) {
            words.append(data.asText()).append(' ');
        }
    }

    private static String lower(@Nullable String text) {
        return text == null ? "" : text.toLowerCase(Locale.ROOT);
    }
}
