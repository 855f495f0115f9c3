package io.leadledger.examples.month;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/** Calls between a rep and a lead: dialled, missed, talked through, transcribed. */
final class Calls {

    private final Story story;
    private final Chance chance;
    private final Person person;

    Calls(Story story) {
        this.story = story;
        this.chance = story.chance;
        this.person = story.person;
    }

    /** What came of a conversation on the phone. */
    enum Result { MEETING, NO_INTEREST, ACCEPTED, CONSIDERING }

    /** @param meeting what was agreed; only with {@link Result#MEETING} */
    record Outcome(Instant end, Result result, Instant meeting) {}

    /** A call outside working hours, or while everybody talks. */
    Instant missed(Instant at) {
        String id = story.nextId("call");
        ObjectNode data = call(id, "inbound").put("started_at", Story.millis(at).toString()).put("status", "missed");
        story.event("call.missed", at, data);
        return at;
    }

    /** Nobody picks up. */
    Instant unanswered(Instant at) {
        String id = story.nextId("call");
        started(id, "outbound", at);
        if (chance.happens(0.4)) {
            Dialogue message = new Dialogue(story).agent("voicemail");
            return ended(id, "outbound", at, message.segments(), "voicemail");
        }
        Instant end = at.plusSeconds(chance.between(18, 45));
        ObjectNode data = times(call(id, "outbound"), at, end).put("status", "no_answer").put("outcome", "no_answer");
        story.event("call.failed", end, data);
        return end;
    }

    Outcome qualification(String direction, Instant at) {
        boolean outbound = direction.equals("outbound");
        double interest = person.interest() + story.rep.skill();
        boolean objects = chance.happens(0.75 - interest * 0.35);
        boolean agrees = chance.happens(interest * 0.95);
        ZonedDateTime meeting = halfPast(WorkingHours.from(at.plus(Duration.ofDays(chance.between(1, 4))), story.rep.zone(), chance));
        Dialogue talk = new Dialogue(story);
        talk.meetingOn(meeting.toLocalDate(), meeting.toLocalTime());
        talk.agent(outbound ? "hello_out" : "hello_in").customer(outbound ? "hello" : "hello_caller");
        for (int round = agrees ? 0 : 1; round < 3; round++) {
            talk.agent("context").customer("situation").agent("pain_ask").customer("pain").agent("pitch");
            if (chance.happens(0.6)) {
                talk.questionAndAnswer();
            }
        }
        if (objects) {
            talk.customer("objection_" + person.concern()).agent("reply_" + person.concern());
            if (chance.happens(0.3)) {
                talk.customer("objection_price").agent("reply_price");
            }
            talk.customer(agrees ? "fine" : "still_no");
        }
        if (chance.happens(0.4)) {
            talk.questionAndAnswer();
        }
        talk.agent("next").customer(agrees ? "yes" : "no").agent("close").customer("bye");
        String outcome = agrees
                ? chance.happens(0.7) ? "appointment_scheduled" : "qualified"
                : chance.happens(0.7) ? "not_qualified" : "rejected";
        Instant end = conversation(direction, at, talk, outcome, objects);
        return new Outcome(end, agrees ? Result.MEETING : Result.NO_INTEREST, meeting.toInstant());
    }

    Outcome demo(Instant at) {
        boolean accepts = chance.happens(person.interest() * 0.38 + story.rep.skill());
        boolean objects = chance.happens(0.55);
        Dialogue talk = new Dialogue(story).agent("demo_open").customer("situation").agent("demo_show").customer("demo_like");
        talk.questionAndAnswer().agent("demo_show").questionAndAnswer().agent("offer");
        if (objects) {
            talk.customer("objection_" + person.concern()).agent("reply_" + person.concern()).customer("fine");
        }
        talk.customer(accepts ? "accept" : "consider").agent("close").customer("bye");
        Instant end = conversation("outbound", at, talk, accepts ? "successful" : "qualified", objects);
        return new Outcome(end, accepts ? Result.ACCEPTED : Result.CONSIDERING, end);
    }

    private Instant conversation(String direction, Instant at, Dialogue talk, String outcome, boolean objects) {
        String id = story.nextId("call");
        started(id, direction, at);
        Instant end = ended(id, direction, at, talk.segments(), outcome);
        if (chance.happens(0.25)) {
            analysed(id, end, talk, objects, outcome);
        }
        return end;
    }

    private void started(String id, String direction, Instant at) {
        story.event("call.started", at, call(id, direction).put("started_at", Story.millis(at).toString()));
    }

    private Instant ended(String id, String direction, Instant at, ArrayNode segments, String outcome) {
        double talked = segments.path(segments.size() - 1).path("end").asDouble();
        Instant end = at.plusMillis(Math.round(talked * 1000) + chance.between(500, 3000));
        ObjectNode data = times(call(id, direction), at, end)
                .put("status", "completed")
                .put("outcome", outcome)
                .put("recording_url", "https://recordings.tidewright.example/" + id + ".mp3");
        story.event("call.completed", end, data);
        Instant transcribed = end.plus(chance.about(Duration.ofSeconds(90)));
        ObjectNode transcript = Story.object()
                .put("call_id", id)
                .put("language", person.market().language())
                .put("confidence", Math.round(88 + chance.share() * 10) / 100.0);
        transcript.set("segments", segments);
        story.event("call.transcribed", transcribed, transcript);
        return end;
    }

    private void analysed(String id, Instant end, Dialogue talk, boolean objects, String outcome) {
        Instant at = end.plus(chance.about(Duration.ofMinutes(6)));
        ObjectNode data = Story.object().put("call_id", id).put("analyzer", "dialer-insights").put("version", "3.1");
        data.put("sentiment_score", Math.round((0.35 + person.interest() * 0.6) * 100) / 100.0);
        data.put("summary", summary());
        ArrayNode objections = data.putArray("objections");
        if (objects) {
            objections.addObject()
                    .put("objection_type", person.concern())
                    .put("objection_text", talk.quote("objection_" + person.concern()))
                    .put("severity", outcome.equals("rejected") ? "high" : "medium")
                    .put("confidence", 0.8);
        }
        story.event("call.analyzed", at, data);
    }

    private String summary() {
        Phrases phrases = person.market().phrases();
        Map<String, String> slots = person.slots(story.rep);
        slots.put("concern", phrases.list("concern_" + person.concern()).getFirst());
        return Phrases.fill(phrases.list("summary").getFirst(), slots);
    }

    private ObjectNode call(String id, String direction) {
        ObjectNode data = Story.object()
                .put("call_id", id)
                .put("direction", direction)
                .put("rep_id", story.rep.id())
                .put("caller_phone", "+" + person.phone())
                .put("rep_phone", "+" + story.rep.phone());
        if (person.source() == Person.Source.COLD_LIST || person.source() == Person.Source.TRADE_FAIR) {
            data.put("campaign_id", "campaign-autumn-outreach");
        }
        return data;
    }

    private static ObjectNode times(ObjectNode data, Instant start, Instant end) {
        return data.put("started_at", Story.millis(start).toString())
                .put("ended_at", Story.millis(end).toString())
                .put("duration", Duration.between(start, end).toSeconds());
    }

    private ZonedDateTime halfPast(Instant time) {
        return time.atZone(story.rep.zone()).truncatedTo(ChronoUnit.HOURS).plusMinutes(30);
    }
}
