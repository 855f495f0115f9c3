package io.leadledger.calls;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadledger.crm.Reads;
import io.leadledger.support.Answer;
import io.leadledger.support.LedgerClient;
import io.leadledger.support.RunningLedger;
import io.leadledger.support.TestCompany;
import io.leadledger.upload.UploadingCompany;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

class RecordingTest {

    private static final byte[] SOUND = "RIFF....WAVEfmt 0123456789".getBytes(StandardCharsets.UTF_8);

    private final UploadingCompany uploads = UploadingCompany.make();
    private final TestCompany company = uploads.company();

    @Test
    void a_recording_is_answered_as_the_existing_client_expects() {
        Answer answer = send(UploadingCompany.stranger(), SOUND);

        assertThat(answer.status()).as("%s", answer).isEqualTo(201);
        JsonNode data = answer.json().get("data");
        assertThat(answer.json().get("success").asBoolean()).isTrue();
        assertThat(data.get("filename").asText()).endsWith(".wav");
        assertThat(data.get("originalName").asText()).isEqualTo("session 1.wav");
        assertThat(data.get("size").asInt()).isEqualTo(SOUND.length);
        assertThat(data.get("url").asText()).startsWith("http://localhost:").endsWith(data.get("relativeUrl").asText());
    }

    @Test
    void a_recording_that_a_call_names_is_played_by_a_signed_link() {
        String url = send(UploadingCompany.stranger(), SOUND).json().at("/data/url").asText();
        Answer uploaded = uploads.upload(uploads.call("recorded", ", \"recordingUrl\": \"" + url + "\"", ""));

        Answer audio = Reads.after(uploaded, company, "/api/v1/calls/recorded/audio");
        String link = URI.create(audio.json().get("audio_url").asText()).getRawPath();
        Answer whole = UploadingCompany.stranger().get(link);
        Answer part = UploadingCompany.stranger().get(link, "Range", "bytes=4-7");
        Answer tail = UploadingCompany.stranger().get(link, "Range", "bytes=-3");
        Answer beyond = UploadingCompany.stranger().get(link, "Range", "bytes=999-");

        assertThat(audio.json().get("expires_at").asText()).endsWith("Z");
        assertThat(whole.response().body()).isEqualTo(SOUND);
        assertThat(whole.header("Content-Type")).startsWith("audio/");
        assertThat(whole.header("Accept-Ranges")).isEqualTo("bytes");
        assertThat(part.status()).isEqualTo(206);
        assertThat(part.text()).isEqualTo("....");
        assertThat(part.header("Content-Range")).isEqualTo("bytes 4-7/" + SOUND.length);
        assertThat(tail.text()).isEqualTo("789");
        assertThat(beyond.status()).isEqualTo(416);
        assertThat(UploadingCompany.stranger().get(link.substring(0, link.length() - 2) + "AA").status()).isEqualTo(403);
    }

    @Test
    void only_the_company_whose_call_names_a_recording_may_fetch_it_by_its_address() {
        JsonNode data = send(UploadingCompany.stranger(), SOUND).json().get("data");
        String path = data.get("relativeUrl").asText();
        TestCompany other = RunningLedger.get().newCompany();

        assertThat(company.get(path).status()).isEqualTo(404);
        uploads.upload(uploads.call("named", ", \"recordingUrl\": \"" + data.get("url").asText() + "\"", ""));
        UploadingCompany late = UploadingCompany.make();
        Answer claimed = late.upload(late.call("late", ", \"recordingUrl\": \"" + data.get("url").asText() + "\"", ""));

        assertThat(company.get(path).response().body()).isEqualTo(SOUND);
        assertThat(other.get(path).status()).isEqualTo(404);
        assertThat(UploadingCompany.stranger().get(path).status()).isEqualTo(401);
        assertThat(late.company().get(path).status()).isEqualTo(404);
        Answer audio = Reads.after(claimed, late.company(), "/api/v1/calls/late/audio");
        assertThat(UploadingCompany.stranger().get(URI.create(audio.json().get("audio_url").asText()).getRawPath()).status()).isEqualTo(404);
    }

    @Test
    void what_no_call_names_is_held_for_a_day_and_what_a_client_vouches_for_is_kept() {
        String held = send(UploadingCompany.stranger(), SOUND).json().at("/data/filename").asText();
        String kept = send(company.client(), SOUND).json().at("/data/filename").asText();

        assertThat(expires(held)).isEqualTo("1 day");
        assertThat(expires(kept)).isEqualTo("never");
    }

    @Test
    void a_source_at_an_inner_address_is_never_fetched() {
        Answer created = company.post("/api/v1/calls", "{\"call_id\": \"inner\", \"audio_url\": \"http://169.254.169.254/latest/meta-data\"}");

        Answer audio = Reads.after(created, company, "/api/v1/calls/inner/audio");
        Answer played = UploadingCompany.stranger().get(URI.create(audio.json().get("audio_url").asText()).getRawPath());

        assertThat(audio.status()).isEqualTo(200);
        assertThat(played.status()).as("%s", played).isEqualTo(404);
        assertThat(played.json().get("error").asText()).isEqualTo("not_found");
    }

    @Test
    void without_a_file_the_field_is_named() {
        Answer none = UploadingCompany.stranger().post("/apis/api/public/upload", "multipart/form-data; boundary=b",
                "--b\r\nContent-Disposition: form-data; name=\"other\"\r\n\r\nx\r\n--b--\r\n".getBytes(StandardCharsets.UTF_8));

        assertThat(none.status()).as("%s", none).isEqualTo(400);
        assertThat(none.json().get("field").asText()).isEqualTo("file");
        assertThat(send(UploadingCompany.stranger(), new byte[0]).json().get("field").asText()).isEqualTo("file");
    }

    private static String expires(String name) {
        return RunningLedger.get().bean(JdbcClient.class)
                .sql("SELECT coalesce((expires_at - uploaded_at)::text, 'never') FROM recordings WHERE name = :name")
                .param("name", name)
                .query(String.class)
                .single();
    }

    private static Answer send(LedgerClient client, byte[] content) {
        byte[] head = ("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"session 1.wav\"\r\n"
                + "Content-Type: audio/wav\r\n\r\n").getBytes(StandardCharsets.UTF_8);
        byte[] tail = "\r\n--b--\r\n".getBytes(StandardCharsets.UTF_8);
        byte[] body = new byte[head.length + content.length + tail.length];
        System.arraycopy(head, 0, body, 0, head.length);
        System.arraycopy(content, 0, body, head.length, content.length);
        System.arraycopy(tail, 0, body, head.length + content.length, tail.length);
        return client.post("/apis/api/public/upload", "multipart/form-data; boundary=b", body);
    }
}
