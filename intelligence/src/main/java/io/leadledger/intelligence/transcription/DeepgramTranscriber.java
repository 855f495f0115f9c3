package io.leadledger.intelligence.transcription;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.leadledger.api.CallEvent;
import java.io.FileNotFoundException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Deepgram's pre-recorded audio ({@code POST /v1/listen}). It fetches public addresses itself, and tells speakers apart. */
final class DeepgramTranscriber implements Transcriber {

    private static final String USUAL_MODEL = "nova-2";

    private final TranscriptionSettings settings;
    private final ProviderHttp http = new ProviderHttp();

    DeepgramTranscriber(TranscriptionSettings settings) {
        this.settings = settings;
    }

    @Override
    public Transcription transcribe(Audio audio, Wish wish) throws TranscriptionFailed {
        HttpRequest.Builder request = HttpRequest.newBuilder(address(wish))
                .timeout(settings.timeout())
                .header("Authorization", "Token " + settings.deepgramApiKey());
        switch (audio) {
            case Audio.At(var source) -> request.header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(JsonNodeFactory.instance.objectNode().put("url", source.toString()).toString()));
            case Audio.InFile(var file, var type) -> {
                try {
                    request.header("Content-Type", type).POST(BodyPublishers.ofFile(file));
                } catch (FileNotFoundException e) {
                    throw TranscriptionFailed.unusable("The recording is not there any more", e);
                }
            }
        }
        return read(http.send(request.build()), wish.language());
    }

    private URI address(Wish wish) {
        String model = wish.model() != null ? wish.model() : USUAL_MODEL;
        String language = wish.language() != null ? "&language=" + encoded(wish.language()) : "&detect_language=true";
        return URI.create(settings.deepgramBaseUrl() + "/v1/listen?smart_format=true&diarize=true&utterances=true&model="
                + encoded(model) + language);
    }

    private static Transcription read(JsonNode answer, @Nullable String asked) throws TranscriptionFailed {
        JsonNode channel = answer.at("/results/channels/0");
        JsonNode best = channel.at("/alternatives/0");
        if (!best.hasNonNull("transcript")) {
            throw TranscriptionFailed.unavailable(null);
        }
        List<CallEvent.Segment> segments = new ArrayList<>();
        for (JsonNode utterance : answer.at("/results/utterances")) {
            segments.add(new CallEvent.Segment(
                    utterance.hasNonNull("speaker") ? "speaker_" + (utterance.get("speaker").asInt() + 1) : null,
                    number(utterance, "start"), number(utterance, "end"), utterance.path("transcript").asText(""),
                    number(utterance, "confidence")));
        }
        String detected = channel.path("detected_language").asText("");
        return new Transcription(
                best.get("transcript").asText(), number(best, "confidence"), detected.isEmpty() ? asked : detected,
                number(answer.path("metadata"), "duration"), segments);
    }

    private static @Nullable BigDecimal number(JsonNode node, String name) {
        return node.path(name).isNumber() ? node.get(name).decimalValue() : null;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
