package io.leadledger.benchmark.analytics;

import io.leadledger.benchmark.data.StreamFill.Piece;
import io.leadledger.benchmark.data.Tenant;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

import static io.leadledger.benchmark.data.StreamFill.STREAM;

/**
 * Calls as lines for the ingestion streams: over two years, in office hours, newer ones more often, four to a lead; 60% in a campaign,
 * 75% completed. Half of these were analysed by another product: sentiment, objections, stages of the procedure, and the lead's quality.
 */
final class CallLines {

    static final int DAYS = 730;
    static final int CALLS_OF_A_LEAD = 4;
    static final int CAMPAIGNS = 12;
    static final List<String> OBJECTIONS = List.of("price", "timing", "authority", "need", "trust", "competitor", "contract", "quality");
    static final List<String> SOURCES = List.of("website", "referral", "cold_call", "social", "trade_fair", "partner");
    static final List<String> STAGES =
            List.of("Introduction", "Needs Assessment", "Qualification", "Proposal", "Objection Handling", "Close");

    private static final List<String> GOOD = List.of("successful", "qualified", "appointment_scheduled");
    private static final List<String> BAD = List.of("not_qualified", "rejected", "voicemail");
    private static final int OPENS = 8 * 60 * 60;
    private static final int OPEN_SECONDS = 11 * 60 * 60;

    private final Tenant tenant;
    private final ZoneId zone;
    private final LocalDate first = LocalDate.now(ZoneOffset.UTC).minusDays(DAYS);

    private CallLines(Tenant tenant, ZoneId zone) {
        this.tenant = tenant;
        this.zone = zone;
    }

    static List<Piece> pieces(Tenant tenant, ZoneId zone) {
        CallLines lines = new CallLines(tenant, zone);
        List<Piece> pieces = new ArrayList<>();
        for (int start = 0; start < tenant.size(); start += STREAM) {
            int from = start;
            int to = Math.min(tenant.size(), from + STREAM);
            pieces.add(new Piece(tenant, () -> lines.entities(from, to), () -> lines.events(from, to)));
        }
        return pieces;
    }

    static int reps(Tenant tenant) {
        return 12 + tenant.size() / 6_250;
    }

    static String call(int number) {
        return "call-" + number;
    }

    static String rep(int number) {
        return "rep-" + number;
    }

    private byte[] entities(int from, int to) {
        StringBuilder lines = new StringBuilder((to - from) * 60);
        if (from == 0) {
            for (int rep = 0; rep < reps(tenant); rep++) {
                entity(lines, rep(rep), "rep", startedAt(0), "\"name\":\"Rep Number " + rep + "\"");
            }
        }
        for (int lead = from / CALLS_OF_A_LEAD; lead < to / CALLS_OF_A_LEAD; lead++) {
            SplittableRandom random = new SplittableRandom(~lead);
            entity(lines, "lead-" + lead, "lead", startedAt(lead * CALLS_OF_A_LEAD).minusSeconds(60),
                    "\"name\":\"Customer %d\",\"phone\":\"+4917%08d\",\"source\":\"%s\",\"lead_score\":0.%02d".formatted(
                            lead, lead, any(SOURCES, random), random.nextInt(100)));
        }
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void entity(StringBuilder to, String id, String type, Instant at, String attributes) {
        to.append("{\"entity_id\":\"").append(id).append("\",\"entity_type\":\"").append(type).append("\",\"timestamp\":\"").append(at)
                .append("\",\"attributes\":{").append(attributes).append("}}\n");
    }

    private byte[] events(int from, int to) {
        StringBuilder lines = new StringBuilder((to - from) * 700);
        for (int number = from; number < to; number++) {
            SplittableRandom random = new SplittableRandom(number);
            Instant start = startedAt(number);
            boolean completed = random.nextInt(100) < 75;
            int seconds = completed ? random.nextInt(30, 1_800) : 0;
            Instant end = start.plusSeconds(seconds);
            String outcome = completed ? any(random.nextInt(100) < 30 ? GOOD : BAD, random) : "no_answer";
            int rep = Math.min(random.nextInt(reps(tenant)), random.nextInt(2 * reps(tenant)));
            event(lines, number, completed ? "call.completed" : "call.missed", end, """
                    "direction":"%s","started_at":"%s","ended_at":"%s","duration":%d,"outcome":"%s","rep_id":"%s","caller_phone":"+4917%08d"%s"""
                    .formatted(
                            random.nextInt(3) == 0 ? "inbound" : "outbound", start, end, seconds, outcome, rep(rep),
                            number / CALLS_OF_A_LEAD,
                            random.nextInt(100) < 60 ? ",\"campaign_id\":\"campaign-" + random.nextInt(CAMPAIGNS) + "\"" : ""));
            if (completed && random.nextBoolean()) {
                event(lines, number, "call.analyzed", end.plusSeconds(60), findings(random));
            }
        }
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void event(StringBuilder to, int number, String type, Instant at, String members) {
        to.append("{\"event_id\":\"").append(type).append('-').append(number).append("\",\"entity_id\":\"lead-")
                .append(number / CALLS_OF_A_LEAD).append("\",\"event_type\":\"").append(type).append("\",\"timestamp\":\"").append(at)
                .append("\",\"data\":{\"call_id\":\"").append(call(number)).append("\",").append(members).append("}}\n");
    }

    private static String findings(SplittableRandom random) {
        List<String> objections = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            objections.add("{\"objection_type\":\"%s\",\"objection_text\":\"That is more than we planned for.\"}".formatted(
                    any(OBJECTIONS, random)));
        }
        List<String> found = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        STAGES.forEach(stage -> (random.nextInt(100) < 70 ? found : missing).add('"' + stage + '"'));
        return """
                "analyser":"house","sentiment":{"label":"neutral","score":0.%02d},"objections":[%s],\
                "lead_classification":{"lead_score":0.%02d,"lead_status":"%s"},\
                "sop_analysis":{"stages_detected":[%s],"stages_missing":[%s],"compliance_score":%.2f}""".formatted(
                random.nextInt(100), String.join(",", objections), random.nextInt(100), any(List.of("hot", "warm", "cold"), random),
                String.join(",", found), String.join(",", missing), found.size() / (double) STAGES.size());
    }

    private Instant startedAt(int number) {
        double day = Math.pow((number + 0.5) / tenant.size(), 0.8) * (DAYS - 1);
        int second = OPENS + new SplittableRandom(number * 31L).nextInt(OPEN_SECONDS);
        return first.plusDays((long) day).atStartOfDay(zone).plusSeconds(second).toInstant();
    }

    private static String any(List<String> words, SplittableRandom random) {
        return words.get(random.nextInt(words.size()));
    }
}
