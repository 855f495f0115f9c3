package io.leadledger.intelligence.transcription;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadledger.api.CallEvent;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@code POST …/v1/audio/transcriptions} of OpenAI and of the many servers that speak its protocol. It takes files alone. */
final class OpenAiTranscriber implements Transcriber {

    private static final int DIGITS = 4;

    private final TranscriptionSettings settings;
    private final AudioFetcher fetcher;
    private final ProviderHttp http = new ProviderHttp();

    OpenAiTranscriber(TranscriptionSettings settings, AudioFetcher fetcher) {
        this.settings = settings;
        this.fetcher = fetcher;
    }

    @Override
    public Transcription transcribe(Audio audio, Wish wish) throws TranscriptionFailed {
        return switch (audio) {
            case Audio.InFile(var file, var type) -> send(file, type, wish);
            case Audio.At(var source) -> {
                Audio.InFile fetched = fetcher.fetch(source);
                try {
                    yield send(fetched.file(), fetched.contentType(), wish);
                } finally {
                    AudioFetcher.remove(fetched.file());
                }
            }
        };
    }

    private Transcription send(Path file, String type, Wish wish) throws TranscriptionFailed {
        String boundary = "leadledger-" + UUID.randomUUID();
        String fields = field(boundary, "model", wish.model() != null ? wish.model() : settings.model())
                + field(boundary, "response_format", "verbose_json")
                + (wish.language() == null ? "" : field(boundary, "language", bare(wish.language())));
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base() + "/audio/transcriptions"))
                .timeout(settings.timeout())
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(body(boundary, fields, file, type));
        if (!settings.apiKey().isEmpty()) {
            request.header("Authorization", "Bearer " + settings.apiKey());
        }
        return read(http.send(request.build()), wish.language());
    }

    /** With or without the {@code /v1}, which some write and some do not. */
    private String base() {
        String base = settings.baseUrl().replaceAll("/+$", "");
        return base.endsWith("/v1") ? base : base + "/v1";
    }

    private static BodyPublisher body(String boundary, String fields, Path file, String type) throws TranscriptionFailed {
        String head = fields + "--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"recording."
                + ending(type) + "\"\r\nContent-Type: " + type + "\r\n\r\n";
        byte[] headBytes = head.getBytes(StandardCharsets.UTF_8);
        byte[] tailBytes = ("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8);
        try {
            long size = Files.size(file);
            return BodyPublishers.fromPublisher(
                    BodyPublishers.concat(
                            BodyPublishers.ofByteArray(headBytes), BodyPublishers.ofFile(file), BodyPublishers.ofByteArray(tailBytes)),
                    headBytes.length + size + tailBytes.length);
        } catch (IOException e) {
            throw TranscriptionFailed.unusable("The recording is not there any more", e);
        }
    }

    /** Providers tell the format by the ending. */
    private static String ending(String type) {
        String subtype = type.substring(type.indexOf('/') + 1).toLowerCase(Locale.ROOT).replaceFirst(";.*", "");
        return switch (subtype) {
            case "mpeg", "mp3" -> "mp3";
            case "mp4", "x-m4a", "m4a" -> "m4a";
            case "ogg", "opus" -> "ogg";
            case "webm" -> "webm";
            case "flac", "x-flac" -> "flac";
            default -> "wav";
        };
    }

    /** This protocol knows languages without countries. */
    private static String bare(String language) {
        return language.replaceFirst("[-_].*", "").toLowerCase(Locale.ROOT);
    }

    private static String field(String boundary, String name, String value) {
        return "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    }

    private static Transcription read(JsonNode answer, @Nullable String asked) throws TranscriptionFailed {
        if (!answer.hasNonNull("text")) {
            throw TranscriptionFailed.unavailable(null);
        }
        List<CallEvent.Segment> segments = new ArrayList<>();
        double likelihood = 0;
        int rated = 0;
        for (JsonNode segment : answer.path("segments")) {
            boolean isRated = segment.path("avg_logprob").isNumber();
            double mean = segment.path("avg_logprob").asDouble();
            likelihood += isRated ? mean : 0;
            rated += isRated ? 1 : 0;
            segments.add(new CallEvent.Segment(
                    null, number(segment, "start"), number(segment, "end"), segment.path("text").asText("").strip(),
                    isRated ? probability(mean) : null));
        }
        String language = answer.path("language").asText("");
        return new Transcription(
                answer.get("text").asText(), rated == 0 ? null : probability(likelihood / rated),
                asked != null || language.isEmpty() ? asked : language, number(answer, "duration"), segments);
    }

    private static BigDecimal probability(double logarithm) {
        return BigDecimal.valueOf(Math.clamp(Math.exp(logarithm), 0, 1)).setScale(DIGITS, RoundingMode.HALF_UP).stripTrailingZeros();
    }

    private static @Nullable BigDecimal number(JsonNode node, String name) {
        return node.path(name).isNumber() ? node.get(name).decimalValue() : null;
    }
}
