package io.leadledger.analytics;

import io.leadledger.analytics.CallFact.Found;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Facts of calls around the night in which clocks in Europe change; no two are of the same moment. */
final class RandomCalls {

    private static final Instant FIRST = Instant.parse("2025-03-24T00:00:00Z");
    private static final List<String> OUTCOMES = List.of(
            "successful", "qualified", "appointment_scheduled", "not_qualified", "no_answer", "voicemail", "Left a note");

    private final Random random;
    private int made;

    RandomCalls(long seed) {
        random = new Random(seed);
    }

    /** Each call as an entity first, so that it can be deleted by its id. */
    List<CallFact> entities(int calls) {
        List<CallFact> entities = new ArrayList<>();
        for (int call = 0; call < calls; call++) {
            entities.add(new CallFact("e" + made++, "call-" + call, "entity", moment(), Map.of("direction", "inbound"), null));
        }
        return entities;
    }

    List<CallFact> facts(int calls, int count) {
        List<CallFact> facts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            facts.add(fact("call-" + random.nextInt(calls)));
        }
        return facts;
    }

    private CallFact fact(String call) {
        String type = switch (random.nextInt(14)) {
            case 0, 1, 2 -> "call.completed";
            case 3 -> "call.failed";
            case 4 -> "call.missed";
            case 5 -> "call.started";
            case 6, 7 -> "call";
            case 8 -> "entity.deleted";
            default -> "call.analyzed";
        };
        return switch (type) {
            case "call.analyzed" -> new CallFact("f" + made++, call, type, moment(), Map.of(), found());
            case "entity.deleted" -> new CallFact("f" + made++, call, type, moment(), Map.of(), null);
            default -> new CallFact("f" + made++, call, type, moment(), said(type), null);
        };
    }

    private Map<String, String> said(String type) {
        Map<String, String> said = new LinkedHashMap<>();
        maybe(said, "rep_id", "rep-" + random.nextInt(3));
        maybe(said, "campaign_id", "campaign-" + random.nextInt(2));
        maybe(said, "outcome", OUTCOMES.get(random.nextInt(OUTCOMES.size())));
        maybe(said, "duration", Integer.toString(random.nextInt(2_000)));
        maybe(said, "ended_at", moment().toString());
        if (!type.equals("call.started")) {
            maybe(said, "started_at", moment().toString());
        }
        if (type.equals("call")) {
            maybe(said, "status", List.of("scheduled", "in_progress", "no_answer", "cancelled", "completed").get(random.nextInt(5)));
        }
        return said;
    }

    private void maybe(Map<String, String> said, String name, String value) {
        if (random.nextInt(5) < 2) {
            said.put(name, value);
        }
    }

    private Found found() {
        List<String> objections = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            objections.add(List.of("price", "timing", "authority").get(random.nextInt(3)));
        }
        return new Found(
                List.of("alpha", "beta", "leadledger").get(random.nextInt(3)), random.nextInt(4) == 0 ? null : objections,
                random.nextBoolean() ? random.nextInt(101) : null, random.nextBoolean() ? random.nextInt(101) : null);
    }

    private Instant moment() {
        return FIRST.plus(Duration.ofMinutes(random.nextInt(12 * 24 * 60))).plusMillis(++moments);
    }

    private int moments;
}
