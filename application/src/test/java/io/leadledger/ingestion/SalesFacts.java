package io.leadledger.ingestion;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Events of a small sales team, the same for the same seed. Each lead is named by one entity and reached under its own handles, so
 * that no two named leads ever claim one handle: that is the one thing which the order of arrival decides.
 */
final class SalesFacts {

    private static final int LEADS = 120;
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final String[] PLATFORMS = {"whatsapp", "instagram", "webchat"};
    private static final String[] STAGES = {"lead", "mql", "sql", "opportunity"};
    private static final String[] TAGS = {"Hot", "Warm", "Cold", "vip", "callback"};

    private final Random random;

    SalesFacts(long seed) {
        random = new Random(seed);
    }

    List<String> events(int count) {
        List<String> events = new ArrayList<>(count);
        while (events.size() < count) {
            events.add(event(events.size()));
        }
        return events;
    }

    private String event(int number) {
        int lead = random.nextInt(LEADS);
        // Few distinct times, so that facts of equal age meet as well.
        Instant at = START.plusSeconds(60L * random.nextInt(5_000));
        return switch (random.nextInt(10)) {
            case 0, 1, 2 -> message(number, lead, at, false);
            case 3 -> message(number, lead, at, true);
            case 4 -> item(number, lead, at, "call.completed", """
                    "call_id": "call_%d_%d", "duration": %d, "outcome": "%s", "caller_phone": "+91 98765 %05d"\
                    """.formatted(lead, random.nextInt(4), random.nextInt(600), random.nextBoolean() ? "qualified" : "voicemail", lead));
            case 5 -> item(number, lead, at, "extraction", """
                    "extraction_id": "x%d", "name": "Name %d", "company": "Company %d", "intent_score": %d, "urgency_score": %d,\
                     "budget_score": %d, "fit_score": %d, "engagement_score": %d\
                    """.formatted(number, random.nextInt(5), random.nextInt(3), dimension(), dimension(), dimension(), dimension(), dimension()));
            case 6 -> item(number, lead, at, "template_sent", """
                    "template_id": "t%d", "platform": "whatsapp", "customer_phone": "9198765%05d\"""".formatted(random.nextInt(3), lead));
            case 7 -> item(number, lead, at, "lead.tagged", "\"tags\": [\"%s\"]".formatted(TAGS[random.nextInt(TAGS.length)]));
            case 8 -> item(number, lead, at, "lead.stage_changed", "\"stage\": \"%s\"".formatted(STAGES[random.nextInt(STAGES.length)]));
            default -> item(number, lead, at, "page_viewed", "\"page\": \"/%d\"".formatted(random.nextInt(9)));
        };
    }

    private int dimension() {
        return 1 + random.nextInt(3);
    }

    /** @param byHandleAlone the source does not know the lead's id */
    private String message(int number, int lead, Instant at, boolean byHandleAlone) {
        int channel = lead % PLATFORMS.length;
        String customer = switch (channel) {
            case 0 -> "9198765%05d".formatted(lead);
            case 1 -> "1784147356117%04d".formatted(lead);
            default -> "web-session-%d".formatted(lead);
        };
        String data = """
                "message_id": "m%d", "conversation_id": "c%d", "platform": "%s", "customer_phone": "%s", "sender": "%s", "text": "Hello %d"\
                """.formatted(number, lead, PLATFORMS[channel], customer, random.nextBoolean() ? "user" : "agent", number);
        return byHandleAlone ? item(number, null, at, "message", data) : item(number, lead, at, "message", data);
    }

    private static String item(int number, @Nullable Integer lead, Instant at, String type, String data) {
        String entity = lead == null ? "" : "\"entity_id\": \"entity_%d\", ".formatted(lead);
        return "{\"event_id\": \"e%d\", %s\"event_type\": \"%s\", \"timestamp\": \"%s\", \"data\": {%s}}"
                .formatted(number, entity, type, at, data);
    }
}
