package io.leadledger.voice;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadledger.support.Answer;
import io.leadledger.support.TestCompany;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;

import static org.assertj.core.api.Assertions.assertThat;

/** Calls with something to find in them, and patience until it is found. */
final class Voice {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Voice() {}

    static Answer transcribed(TestCompany company, String callId, String at, String... said) {
        StringBuilder segments = new StringBuilder();
        for (int i = 0; i < said.length; i++) {
            segments.append(i == 0 ? "" : ",").append("""
                    {"speaker": "%s", "start": %d, "end": %d, "text": "%s"}"""
                    .formatted(i % 2 == 0 ? "agent" : "customer", i * 10, i * 10 + 9, said[i]));
        }
        return accepted(company.postEvents("""
                {"event_id": "t-%s-%s", "event_type": "call.transcribed", "timestamp": "%s", "data": {
                 "call_id": "%s", "language": "en-US", "segments": [%s]}}""".formatted(callId, at, at, callId, segments)));
    }

    static Answer analysed(TestCompany company, String callId, String at, String members) {
        return accepted(company.postEvents("""
                {"event_id": "a-%s-%s", "event_type": "call.analyzed", "timestamp": "%s", "data": {"call_id": "%s", %s}}"""
                .formatted(callId, at, at, callId, members)));
    }

    static Answer accepted(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isBetween(200, 299);
        assertThat(answer.json().path("rejected").intValue()).as(answer.text()).isZero();
        return answer;
    }

    /** Types of the events of something, in the order of its history. */
    static List<String> history(TestCompany company, String entity) {
        JsonNode events = accepted(company.get("/api/v1/audit/" + entity + "/history")).json().get("events");
        return StreamSupport.stream(events.spliterator(), false).map(event -> event.get("type").asText()).toList();
    }

    /** Asks again until the answer is as wanted. */
    static JsonNode eventually(TestCompany company, String path, Predicate<Answer> wanted) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        Answer answer = company.get(path);
        while (!wanted.test(answer)) {
            assertThat(System.nanoTime()).as("%s answers %s", path, answer.text()).isLessThan(deadline);
            pause();
            answer = company.get(path);
        }
        return answer.json();
    }

    /** The status of the call once all work on it is done. */
    static JsonNode done(TestCompany company, String callId) {
        return eventually(company, "/api/v1/calls/" + callId + "/status", answer -> answer.json().path("progress").intValue() == 100);
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
