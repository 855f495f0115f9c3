package io.leadledger.automation.transcription;

import com.sun.net.httpserver.HttpServer;
import io.leadledger.support.Answer;
import io.leadledger.support.RunningLedger;
import io.leadledger.support.TestCompany;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

/** Against a provider that answers as Deepgram does. */
class RecordingTranscriptionTest {

    private static final Duration DEADLINE = Duration.ofSeconds(20);
    private static final String HEARD = """
            {"metadata": {"duration": 12.5}, "results": {"channels": [{"detected_language": "en", "alternatives": [
              {"transcript": "Hello, this is John. Hi John.", "confidence": 0.97}]}],
             "utterances": [{"start": 0.0, "end": 2.0, "confidence": 0.98, "transcript": "Hello, this is John.", "speaker": 0},
                            {"start": 2.2, "end": 3.0, "confidence": 0.95, "transcript": "Hi John.", "speaker": 1}]}}""";

    private static final AtomicInteger ASKED = new AtomicInteger();
    private static volatile int status = 200;
    private static @Nullable HttpServer provider;
    private static @Nullable RunningLedger ledger;

    private final TestCompany company = Objects.requireNonNull(ledger).newCompany();

    @BeforeAll
    static void start() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            ASKED.incrementAndGet();
            byte[] answer = HEARD.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
        provider = server;
        ledger = RunningLedger.with(
                "--leadledger.transcription.deepgram-api-key=test",
                "--leadledger.transcription.deepgram-base-url=http://127.0.0.1:" + server.getAddress().getPort(),
                "--leadledger.transcription.wait=0s");
    }

    @AfterAll
    static void stop() {
        Objects.requireNonNull(ledger).close();
        Objects.requireNonNull(provider).stop(0);
    }

    @BeforeEach
    void nobody_asked() {
        ASKED.set(0);
        status = 200;
    }

    @Test
    void audio_is_transcribed_as_documented() {
        Answer answer = company.post("/api/v1/asr/transcribe", """
                {"audio_url": "https://s3.amazonaws.com/bucket/audio.wav", "language": "en-US", "model": "nova-2"}""");

        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        assertThat(answer.json().get("transcript").asText()).isEqualTo("Hello, this is John. Hi John.");
        assertThat(answer.json().get("confidence").decimalValue()).isEqualByComparingTo("0.97");
        assertThat(answer.json().get("language").asText()).startsWith("en");
        assertThat(answer.json().get("duration").decimalValue()).isEqualByComparingTo("12.5");
    }

    @Test
    void a_recording_that_comes_by_webhook_is_transcribed_once_however_often_it_comes() {
        recordingReady("call-1");
        recordingReady("call-1");
        await(() -> company.get("/api/v1/calls/call-1/transcript").status() == 200);

        assertThat(company.get("/api/v1/calls/call-1/transcript").json().get("transcript").asText()).contains("this is John");
        assertThat(company.get("/api/v1/calls/call-1/diarization").json().get("speakers")).hasSize(2);
        assertThat(company.get("/api/v1/calls/call-1/status").json().at("/stages/transcription").asText()).isEqualTo("completed");
        recordingReady("call-1");
        recordingReady("call-2");
        await(() -> company.get("/api/v1/calls/call-2/transcript").status() == 200);
        assertThat(ASKED).hasValue(2);
    }

    @Test
    void one_that_the_provider_cannot_use_fails_and_is_not_tried_again() {
        status = 400;
        recordingReady("call-3");
        await(() -> "failed".equals(company.get("/api/v1/calls/call-3/status").json().at("/stages/transcription").asText()));
        assertThat(ASKED).hasValue(1);
    }

    @Test
    void recordings_of_an_ingested_history_are_left_alone() {
        company.postEvents("""
                {"event_id": "e1", "entity_id": "anna", "event_type": "call.completed", "timestamp": "2026-01-05T10:00:00Z",
                 "data": {"call_id": "old", "recording_url": "https://recordings.example/old.wav"}}""");
        recordingReady("call-4");
        await(() -> company.get("/api/v1/calls/call-4/transcript").status() == 200);
        assertThat(company.get("/api/v1/calls/old/transcript").status()).isEqualTo(404);
        assertThat(ASKED).hasValue(1);
    }

    private void recordingReady(String callId) {
        int answer = company.post("/webhooks/callrail/recording-ready", """
                {"event": "recording.ready", "timestamp": "2026-01-15T10:30:00Z", "data": {"call_id": "%s", "company_id": "%s",
                 "recording_url": "https://recordings.example/%s.wav"}}""".formatted(callId, company.id(), callId)).status();
        assertThat(answer).isEqualTo(200);
    }

    private static void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + DEADLINE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                fail("not in time");
            }
            try {
                TimeUnit.MILLISECONDS.sleep(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
