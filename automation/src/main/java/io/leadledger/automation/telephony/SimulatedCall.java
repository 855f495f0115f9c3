package io.leadledger.automation.telephony;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leadledger.api.CallEvent.Segment;
import io.leadledger.api.EventJson;
import io.leadledger.api.state.CallStatus;
import io.leadledger.api.telephony.CallOrder;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A played call: it rings after half a second, is answered after one and a half, and over after four; one that nobody takes is over
 * after two and a half.
 *
 * @param outcome that the number asks for with its last two digits
 */
record SimulatedCall(String outcome, @Nullable String language, List<Segment> talk, Instant dialedAt) {

    private static final Duration RINGING = Duration.ofMillis(500);
    private static final Duration ANSWERED = Duration.ofMillis(1_500);
    private static final Duration UNANSWERED = Duration.ofMillis(2_500);
    private static final Duration OVER = Duration.ofSeconds(4);

    /** What is kept of an order: how the call will go, not whom it goes to. */
    static JsonNode script(String phone, CallOrder order) {
        String outcome = switch (phone.length() < 2 ? "" : phone.substring(phone.length() - 2)) {
            case "01" -> "no_answer";
            case "02" -> "busy";
            case "03" -> "voicemail";
            case "04" -> "rejected";
            case "05" -> "failed";
            default -> "successful";
        };
        ObjectNode script = JsonNodeFactory.instance.objectNode().put("outcome", outcome);
        script.put("language", order.agent().path("language").asText("en-US"));
        ArrayNode talk = script.putArray("talk");
        new SimulatedTalk(order.context()).lines(outcome)
                .forEach(line -> talk.addObject().put("speaker", line.speaker()).put("text", line.text()));
        return script;
    }

    static SimulatedCall read(String script, Instant dialedAt) {
        try {
            JsonNode read = EventJson.mapper().readTree(script);
            return new SimulatedCall(read.path("outcome").asText(), read.path("language").asText(), talk(read.path("talk")), dialedAt);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lines, evenly over the time of talk. */
    private static List<Segment> talk(JsonNode lines) {
        List<Segment> talk = new ArrayList<>(lines.size());
        long talkMillis = OVER.minus(ANSWERED).toMillis();
        for (int line = 0; line < lines.size(); line++) {
            talk.add(new Segment(
                    lines.get(line).path("speaker").asText(),
                    BigDecimal.valueOf(talkMillis * line / lines.size(), 3),
                    BigDecimal.valueOf(talkMillis * (line + 1) / lines.size(), 3),
                    lines.get(line).path("text").asText(),
                    BigDecimal.ONE));
        }
        return talk;
    }

    CallProgress at(Instant now) {
        Instant answered = dialedAt.plus(ANSWERED);
        Instant end = dialedAt.plus(isTaken() ? OVER : UNANSWERED);
        if (!now.isBefore(end)) {
            return over(answered, end);
        }
        if (isTaken() && !now.isBefore(answered)) {
            return going(CallStatus.IN_PROGRESS, answered, answered);
        }
        boolean rings = !now.isBefore(dialedAt.plus(RINGING)) && !outcome.equals("failed");
        return rings ? going(CallStatus.RINGING, dialedAt.plus(RINGING), null) : going(CallStatus.INITIATING, dialedAt, null);
    }

    private boolean isTaken() {
        return outcome.equals("successful") || outcome.equals("voicemail");
    }

    private static CallProgress going(CallStatus status, Instant at, @Nullable Instant answeredAt) {
        return new CallProgress(status, at, answeredAt, null, null, null, null, List.of(), null, false);
    }

    private CallProgress over(Instant answered, Instant end) {
        if (!isTaken()) {
            CallStatus status = outcome.equals("failed") ? CallStatus.FAILED : CallStatus.NO_ANSWER;
            return new CallProgress(status, end, null, end, outcome, null, null, List.of(), null, true);
        }
        return new CallProgress(CallStatus.COMPLETED, end, answered, end, outcome, null, language, talk, null, true);
    }
}
