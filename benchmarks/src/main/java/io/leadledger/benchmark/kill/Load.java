package io.leadledger.benchmark.kill;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * What is posted in each round: entities, some of them again with changes, and events of several types, some of them known by a phone
 * number alone. The same seed gives the same facts, so that a disturbed run can be held against an undisturbed one.
 */
final class Load {

    private static final int LEADS = 400;
    private static final int JSON_BATCH = 100;
    private static final int STREAM = 600;

    private final Instant start;
    private final SplittableRandom random;
    private final int eventsPerRound;
    private int next;

    Load(long seed, int eventsPerRound) {
        this.random = new SplittableRandom(seed);
        this.eventsPerRound = eventsPerRound;
        this.start = Instant.now().minus(2, ChronoUnit.DAYS).truncatedTo(ChronoUnit.DAYS);
    }

    /** Requests for one round, in an order that clients take them in. */
    List<Request> round() {
        List<Request> requests = new ArrayList<>();
        List<String> entities = new ArrayList<>();
        for (int i = 0; i < LEADS / 4; i++) {
            entities.add(entity());
        }
        requests.add(Request.json("entities", entities));
        List<String> events = new ArrayList<>();
        boolean stream = false;
        int left = eventsPerRound;
        while (left > 0) {
            int size = Math.min(left, stream ? STREAM : JSON_BATCH);
            for (int i = 0; i < size; i++) {
                events.add(event());
            }
            requests.add(stream ? Request.lines("events", events) : Request.json("events", events));
            events.clear();
            left -= size;
            stream = !stream;
        }
        return requests;
    }

    private String entity() {
        int lead = random.nextInt(LEADS);
        int version = next++;
        return """
                {"entity_id":"lead-%d","entity_type":"lead","timestamp":"%s","attributes":{"phone":"+%s","name":"Lead %d, version %d",\
                "company":"Company %d"}}""".formatted(lead, time(version), phone(lead), lead, version, version % 50);
    }

    private String event() {
        int number = next++;
        int lead = random.nextInt(LEADS);
        String data = switch (random.nextInt(10)) {
            case 0, 1, 2 -> named(lead, "message", """
                    "message_id":"m-%1$d","conversation_id":"c-%2$d","platform":"whatsapp","sender":"user","text":"Message %1$d\""""
                    .formatted(number, lead));
            case 3 -> """
                    "event_type":"message","data":{"message_id":"m-%d","conversation_id":"p-%d","platform":"whatsapp","sender":"agent",\
                    "text":"By number %d","customer_phone":"+%s"}""".formatted(number, lead, number, phone(lead));
            case 4, 5 -> named(lead, "call.completed", """
                    "call_id":"call-%d","direction":"inbound","duration":%d,"outcome":"qualified\"""".formatted(number, number % 900));
            case 6 -> named(lead, "extraction", """
                    "extraction_id":"x-%d","intent_score":%d,"urgency_score":2,"budget_score":1,"fit_score":3,"engagement_score":2"""
                    .formatted(number, 1 + number % 3));
            case 7 -> named(lead, "lead.tagged", "\"tags\":[\"tag-%d\"]".formatted(number % 30));
            default -> named(lead, "page.viewed", "\"page\":%d".formatted(number));
        };
        return "{\"event_id\":\"e-%d\",\"timestamp\":\"%s\",%s}".formatted(number, time(number), data);
    }

    private static String named(int lead, String type, String data) {
        return "\"entity_id\":\"lead-%d\",\"event_type\":\"%s\",\"data\":{%s}".formatted(lead, type, data);
    }

    private String time(int number) {
        return start.plusMillis(number * 37L).toString();
    }

    private static String phone(int lead) {
        return "4930%07d".formatted(lead);
    }

    /** @param items how many facts are in the body */
    @SuppressWarnings("ArrayRecordComponent")
    record Request(String source, String contentType, byte[] body, int items) {

        static Request json(String source, List<String> items) {
            String body = "{\"" + source + "\":[" + String.join(",", items) + "]}";
            return new Request(source, "application/json", body.getBytes(StandardCharsets.UTF_8), items.size());
        }

        static Request lines(String source, List<String> items) {
            return new Request(source, "application/x-ndjson", String.join("\n", items).getBytes(StandardCharsets.UTF_8), items.size());
        }
    }
}
