package io.leadledger.callcenter;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadledger.crm.Reads;
import io.leadledger.support.Answer;
import io.leadledger.support.RunningLedger;
import io.leadledger.support.TestCompany;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Recordings and transcripts are where the document has them, and want a key as the calls do. */
class RecordingsTest {

    private static final byte[] UPLOAD = """
            --b\r
            Content-Disposition: form-data; name="file"; filename="call.mp3"\r
            Content-Type: audio/mpeg\r
            \r
            0123456789\r
            --b--\r
            """.getBytes(StandardCharsets.UTF_8);

    private final TestCompany company = RunningLedger.get().newCompany();

    @Test
    void the_urls_of_a_call_lead_to_its_recording_and_its_transcript() {
        String stored = company.client().post("/apis/api/public/upload", "multipart/form-data; boundary=b", UPLOAD).json().at("/data/url").asText();
        company.post("/api/v1/calls", "{\"call_id\": \"heard\", \"caller_phone\": \"+12025550100\", \"audio_url\": \"%s\"}".formatted(stored));
        Answer told = company.postEvents("""
                {"event_id": "t", "event_type": "call.transcribed", "timestamp": "2026-01-20T09:20:00Z",
                 "data": {"call_id": "heard", "transcript": "Hello there."}}""");
        JsonNode call = Reads.after(told, company, "/v1/calls/heard").json();
        URI recording = URI.create(call.get("recording").asText());
        URI transcript = URI.create(call.get("transcript").asText());

        assertThat(recording.getPath()).isEqualTo("/recordings/heard.mp3");
        assertThat(transcript.getPath()).isEqualTo("/transcripts/heard.json");
        assertThat(company.get(recording.getPath()).text()).isEqualTo("0123456789");
        assertThat(company.get(recording.getPath(), "Range", "bytes=2-4").text()).isEqualTo("234");
        assertThat(company.get("/v1" + recording.getPath()).text()).isEqualTo("0123456789");
        assertThat(company.get(transcript.getPath()).json().get("text").asText()).isEqualTo("Hello there.");
        assertThat(company.get("/v1" + transcript.getPath()).json()).isEqualTo(company.get(transcript.getPath()).json());
        TestCompany other = RunningLedger.get().newCompany();
        for (URI url : new URI[] {recording, transcript}) {
            assertThat(RunningLedger.get().client("").get(url.getPath()).status()).isEqualTo(401);
            assertThat(other.get(url.getPath()).json().at("/error/code").asText()).isEqualTo("not_found");
        }
    }

    @Test
    void a_call_without_them_names_none() {
        Answer made = company.post("/v1/calls", "{\"phone\": \"+12025550101\", \"scheduled\": \"2035-01-01T00:00:00Z\"}");
        JsonNode call = Reads.after(made, company, "/v1/calls/" + made.json().get("id").asText()).json();

        assertThat(call.get("recording").isNull()).isTrue();
        assertThat(call.get("transcript").isNull()).isTrue();
        assertThat(company.get("/recordings/" + call.get("id").asText() + ".mp3").status()).isEqualTo(404);
        assertThat(company.get("/transcripts/" + call.get("id").asText() + ".json").status()).isEqualTo(404);
    }
}
