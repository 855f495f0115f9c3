package io.leadledger.intelligence.transcription;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TranscribersTest {

    private static final String DEEPGRAM = """
            {"metadata": {"duration": 300.5}, "results": {"channels": [{"detected_language": "en", "alternatives":
              [{"transcript": "Hello, this is John. Hi.", "confidence": 0.95}]}],
              "utterances": [{"start": 0.1, "end": 2.5, "confidence": 0.92, "transcript": "Hello, this is John.", "speaker": 0},
                {"start": 2.5, "end": 3.0, "confidence": 0.88, "transcript": "Hi.", "speaker": 1}]}}""";
    private static final String OPENAI = """
            {"task": "transcribe", "language": "english", "duration": 3.0, "text": "Hello, this is John. Hi.",
             "segments": [{"start": 0.0, "end": 2.5, "text": " Hello, this is John.", "avg_logprob": -0.1},
               {"start": 2.5, "end": 3.0, "text": " Hi.", "avg_logprob": -0.3}]}""";
    private static final Wish WISH = new Wish("en-US", "nova-2");
    private static final Audio REMOTE = new Audio.At(URI.create("https://s3.amazonaws.com/bucket/audio.wav"));

    private final CloseableHttpClient http = HttpClients.createDefault();

    @TempDir
    private Path folder = Path.of("");

    @AfterEach
    void close() throws IOException {
        http.close();
    }

    @Test
    void deepgram_is_given_the_address_and_tells_who_said_what() throws Exception {
        try (FakeProvider provider = new FakeProvider(200, DEEPGRAM)) {
            Transcription said = deepgram(provider).transcribe(REMOTE, WISH);

            assertThat(said.text()).isEqualTo("Hello, this is John. Hi.");
            assertThat(said.confidence()).isEqualByComparingTo("0.95");
            assertThat(said.language()).isEqualTo("en");
            assertThat(said.duration()).isEqualByComparingTo("300.5");
            assertThat(said.segments().get(1).speaker()).isEqualTo("speaker_2");
            assertThat(provider.asked().target()).startsWith("/v1/listen?").contains("model=nova-2", "language=en-US", "diarize=true");
            assertThat(provider.asked().authorization()).isEqualTo("Token key");
            assertThat(provider.asked().body()).isEqualTo("{\"url\":\"https://s3.amazonaws.com/bucket/audio.wav\"}");
        }
    }

    @Test
    void deepgram_is_given_the_sound_of_what_is_kept_here() throws Exception {
        try (FakeProvider provider = new FakeProvider(200, DEEPGRAM)) {
            deepgram(provider).transcribe(sound(), new Wish(null, null));

            assertThat(provider.asked().contentType()).isEqualTo("audio/mpeg");
            assertThat(provider.asked().body()).isEqualTo("sound");
            assertThat(provider.asked().target()).contains("detect_language=true");
        }
    }

    @Test
    void an_openai_compatible_provider_is_given_a_file() throws Exception {
        try (FakeProvider provider = new FakeProvider(200, OPENAI)) {
            Transcription said = openAi(provider).transcribe(sound(), new Wish("en-US", null));

            assertThat(said.text()).isEqualTo("Hello, this is John. Hi.");
            assertThat(said.confidence()).isBetween(new BigDecimal("0.81"), new BigDecimal("0.82"));
            assertThat(said.segments()).hasSize(2);
            FakeProvider.Asked asked = provider.asked();
            assertThat(asked.target()).isEqualTo("/v1/audio/transcriptions");
            assertThat(asked.authorization()).isEqualTo("Bearer key");
            assertThat(asked.body()).contains(
                    "name=\"model\"\r\n\r\nwhisper-1\r\n", "name=\"language\"\r\n\r\nen\r\n", "verbose_json",
                    "filename=\"recording.mp3\"", "\r\n\r\nsound\r\n--");
        }
    }

    @Test
    void and_what_is_elsewhere_is_fetched_for_it() throws Exception {
        try (FakeProvider source = new FakeProvider(200, "far sound"); FakeProvider provider = new FakeProvider(200, OPENAI)) {
            openAi(provider).transcribe(new Audio.At(URI.create(source.url() + "/a.wav")), WISH);

            assertThat(source.asked().target()).isEqualTo("/a.wav");
            assertThat(provider.asked().body()).contains("\r\n\r\nfar sound\r\n--");
        }
    }

    @ParameterizedTest
    @CsvSource({"400,true", "401,false", "402,false", "415,true", "429,false", "500,false"})
    void a_refusal_is_told_from_a_provider_that_is_out_of_order(int status, boolean becauseOfTheRecording) {
        try (FakeProvider provider = new FakeProvider(status, "{}")) {
            for (Transcriber each : new Transcriber[] {deepgram(provider), openAi(provider)}) {
                assertThatThrownBy(() -> each.transcribe(sound(), WISH)).isInstanceOfSatisfying(
                        TranscriptionFailed.class, failed -> assertThat(failed.isBecauseOfTheRecording()).isEqualTo(becauseOfTheRecording));
            }
            assertThat(provider.times()).isEqualTo(2);
        }
    }

    @Test
    void an_answer_that_is_none_is_the_providers_fault() {
        try (FakeProvider provider = new FakeProvider(200, "<html>")) {
            assertThatThrownBy(() -> deepgram(provider).transcribe(REMOTE, WISH)).isInstanceOf(TranscriptionFailed.class);
            assertThatThrownBy(() -> openAi(provider).transcribe(sound(), WISH)).isInstanceOf(TranscriptionFailed.class);
        }
    }

    @Test
    void without_a_key_or_an_address_there_is_no_provider() {
        assertThat(TranscriptionConfiguration.transcriber(settings("", "", ""), new AudioFetcher(http))).isEqualTo(Optional.empty());
    }

    private Audio sound() throws IOException {
        return new Audio.InFile(Files.writeString(folder.resolve("sound"), "sound"), "audio/mpeg");
    }

    private static Transcriber deepgram(FakeProvider provider) {
        return new DeepgramTranscriber(settings("key", provider.url(), ""));
    }

    private Transcriber openAi(FakeProvider provider) {
        return new OpenAiTranscriber(settings("", "", provider.url()), new AudioFetcher(http));
    }

    private static TranscriptionSettings settings(String deepgramKey, String deepgramUrl, String openAiUrl) {
        return new TranscriptionSettings(deepgramKey, deepgramUrl, openAiUrl, "key", "whisper-1", Duration.ofSeconds(10));
    }
}
