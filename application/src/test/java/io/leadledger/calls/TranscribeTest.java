package io.leadledger.calls;

import io.leadledger.support.Answer;
import io.leadledger.support.RunningLedger;
import io.leadledger.support.TestCompany;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TranscribeTest {

    private static final String DOCUMENTED = """
            {"audio_url": "https://s3.amazonaws.com/bucket/audio.wav", "language": "en-US", "model": "nova-2"}""";

    private final TestCompany company = RunningLedger.get().newCompany();

    @Test
    void without_a_provider_the_answer_says_so() {
        Answer answer = company.post("/api/v1/asr/transcribe", DOCUMENTED);

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.json().get("error").asText()).isEqualTo("provider_not_configured");
    }

    @Test
    void a_bad_request_names_its_field() {
        assertThat(company.post("/api/v1/asr/transcribe", "{}").json().get("field").asText()).isEqualTo("audio_url");
        assertThat(company.post("/api/v1/asr/transcribe", DOCUMENTED.replace("en-US", "??")).json().get("field").asText()).isEqualTo("language");
        assertThat(RunningLedger.get().client("").post("/api/v1/asr/transcribe", DOCUMENTED).status()).isEqualTo(401);
    }
}
