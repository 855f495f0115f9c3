package io.leadledger.calls;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leadledger.support.Answer;
import io.leadledger.support.RunningLedger;
import io.leadledger.support.TestCompany;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Webhooks, ingestion and uploads tell of one call in each of the 360 orders in which their facts can arrive, one of them twice. */
class AnyOrderOfCallFactsTest {

    private final TestCompany company = RunningLedger.get().newCompany("""
            {"name": "Any order", "default_country": "IN", "requests_per_minute": 1000000}""");
    private final String client = "any-order-" + company.id();

    private enum Fact {
        STARTED,
        COMPLETED,
        RECORDING,
        TRANSCRIPT,
        UPLOADED
    }

    @Test
    void all_orders_of_the_same_facts_end_in_one_state() {
        RunningLedger.get().admin().post(
                "/admin/v1/companies/" + company.id() + "/upload-clients", "{\"client\": \"%s\"}".formatted(client));
        Set<List<Fact>> orders = new HashSet<>();
        arrange(new ArrayList<>(), List.of(
                Fact.STARTED, Fact.COMPLETED, Fact.RECORDING, Fact.TRANSCRIPT, Fact.UPLOADED, Fact.UPLOADED), orders);
        assertThat(orders).hasSize(360);

        List<String> calls = new ArrayList<>();
        for (List<Fact> order : orders) {
            String callId = "order-" + calls.size();
            calls.add(callId);
            List<Answer> answers = order.stream().map(fact -> tell(fact, callId)).toList();
            assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).as("%s", answer).isBetween(200, 201));
        }

        // The analysis follows by itself, of the transcript that counts in the end.
        Set<JsonNode> states = settled(() -> calls.stream().map(this::state).collect(Collectors.toSet()));
        assertThat(settled(() -> calls.stream().map(this::record).collect(Collectors.toSet()))).hasSize(1);
        assertThat(states).hasSize(1);
        JsonNode state = states.iterator().next();
        assertThat(state.get("status").asText()).isEqualTo("completed");
        assertThat(state.get("recording_url").asText()).isEqualTo("https://callrail.example/recording.wav");
        assertThat(state.get("started_at").asText()).isEqualTo("2025-01-15T10:25:00Z");
        assertThat(state.get("transcript").asText()).isEqualTo("I need help");
    }

    private static Set<JsonNode> settled(Supplier<Set<JsonNode>> looking) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(90);
        Set<JsonNode> seen = looking.get();
        while (seen.size() > 1 && System.nanoTime() < deadline) {
            LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
            seen = looking.get();
        }
        return seen;
    }

    private static void arrange(List<Fact> begun, List<Fact> left, Set<List<Fact>> orders) {
        if (left.isEmpty()) {
            orders.add(List.copyOf(begun));
        }
        for (int i = 0; i < left.size(); i++) {
            List<Fact> rest = new ArrayList<>(left);
            begun.add(rest.remove(i));
            arrange(begun, rest, orders);
            begun.removeLast();
        }
    }

    private Answer tell(Fact fact, String callId) {
        return switch (fact) {
            case STARTED -> callRail("call-started", callId, "10:25:00", "\"caller_phone\": \"+919876543210\"");
            case COMPLETED -> callRail("call-completed", callId, "10:30:00",
                    "\"duration\": 300, \"audio_url\": \"https://callrail.example/audio.wav\"");
            case RECORDING -> callRail("recording-ready", callId, "10:31:00", "\"recording_url\": \"https://callrail.example/recording.wav\"");
            case TRANSCRIPT -> company.postEvents("""
                    {"event_id": "t-%s", "event_type": "call.transcribed", "timestamp": "2025-01-15T10:32:00Z",
                     "data": {"call_id": "%s", "segments": [{"speaker": "customer", "start": 0, "end": 2, "text": "I need help"}]}}"""
                    .formatted(callId, callId));
            case UPLOADED -> company.post("/apis/api/public/call-data", """
                    {"campaignId": "c", "voiceAgentId": "a", "client": "%s", "callDetails": {"callId": "%s", "status": "completed",
                      "startTime": "2025-01-15T10:25:00Z", "endTime": "2025-01-15T10:29:58Z", "duration": 298, "callerNumber": "9876543210",
                      "recordingUrl": "http://agent.example/r.wav"},
                     "transcription": {"conversation_items": [{"role": "user", "content": "Help"}]}, "lead": {"name": "Asha"}}"""
                    .formatted(client, callId));
        };
    }

    private Answer callRail(String path, String callId, String time, String data) {
        return company.post("/webhooks/callrail/" + path, """
                {"timestamp": "2025-01-15T%sZ", "data": {"call_id": "%s", "company_id": "%s", %s}}"""
                .formatted(time, callId, company.id(), data));
    }

    private JsonNode state(String callId) {
        ObjectNode state = (ObjectNode) company.get("/api/v1/audit/calls/" + callId).json().get("state");
        return state.without("call_id");
    }

    private JsonNode record(String callId) {
        ObjectNode record = (ObjectNode) company.get("/api/v1/calls/" + callId).json();
        return record.without(List.of("call_id", "transcript_file_path", "speaker_diarization_file_path"));
    }
}
