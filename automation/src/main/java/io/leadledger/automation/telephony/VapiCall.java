package io.leadledger.automation.telephony;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadledger.api.CallEvent.Segment;
import io.leadledger.api.Timestamps;
import io.leadledger.api.state.CallStatus;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A call as Vapi's API and its webhooks describe it. */
record VapiCall(JsonNode call) {

    /** How long after the end of a call its transcript and recording are waited for. */
    private static final Duration ARTIFACTS = Duration.ofMinutes(2);

    private static final BigDecimal LONGEST = BigDecimal.valueOf(7 * 24 * 3600);

    /** The id that we gave it; null for a call that we did not order. */
    static @Nullable String ourId(JsonNode call) {
        String id = metadata(call).path("call_id").asText("");
        return id.isEmpty() ? null : id;
    }

    static @Nullable UUID company(JsonNode call) {
        try {
            return UUID.fromString(metadata(call).path("company_id").asText(""));
        } catch (IllegalArgumentException notOurs) {
            return null;
        }
    }

    private static JsonNode metadata(JsonNode call) {
        for (String holder : new String[] {"assistantOverrides", "assistant"}) {
            JsonNode metadata = call.path(holder).path("metadata");
            if (metadata.isObject()) {
                return metadata;
            }
        }
        return call.path("metadata");
    }

    /** @param now to tell whether a transcript may still come */
    CallProgress progress(Instant now) {
        String status = call.path("status").asText();
        Instant started = time("startedAt");
        Instant created = or(time("createdAt"), now);
        return switch (status) {
            case "ended" -> ended(started, or(time("endedAt"), or(time("updatedAt"), now)), now);
            case "in-progress", "forwarding" ->
                    going(CallStatus.IN_PROGRESS, or(started, or(time("updatedAt"), created)), or(started, or(time("updatedAt"), created)));
            case "ringing" -> going(CallStatus.RINGING, or(time("updatedAt"), created), null);
            default -> going(CallStatus.INITIATING, created, null);
        };
    }

    private static CallProgress going(CallStatus status, Instant at, @Nullable Instant answered) {
        return new CallProgress(status, at, answered, null, null, null, null, List.of(), null, false);
    }

    private CallProgress ended(@Nullable Instant started, Instant end, Instant now) {
        String reason = call.path("endedReason").asText("");
        VapiEnd how = VapiEnd.of(reason, started != null, call.path("analysis").path("successEvaluation").asText(""));
        boolean talked = how.status() == CallStatus.COMPLETED;
        List<Segment> transcript = talked ? transcript() : List.of();
        String recording = recording();
        boolean complete = !talked || !transcript.isEmpty() || end.plus(ARTIFACTS).isBefore(now);
        String language = call.path("assistant").path("transcriber").path("language").asText("");
        return new CallProgress(
                how.status(), end, talked ? started : null, end, how.outcome(), reason.isEmpty() ? null : reason,
                language.isEmpty() ? null : language, transcript, recording, complete);
    }

    private List<Segment> transcript() {
        List<Segment> segments = new ArrayList<>();
        JsonNode messages = first(call.path("artifact").path("messages"), call.path("messages"));
        for (JsonNode message : messages) {
            String speaker = speaker(message.path("role").asText());
            String text = message.path("message").asText("");
            if (speaker != null && !text.isBlank()) {
                BigDecimal from = seconds(message.path("secondsFromStart"));
                BigDecimal length = seconds(message.path("duration"));
                BigDecimal to = from == null || length == null ? null : from.add(length.movePointLeft(3));
                segments.add(new Segment(speaker, from, to, text, null));
            }
        }
        return segments.isEmpty() ? lines(first(call.path("artifact").path("transcript"), call.path("transcript")).asText("")) : segments;
    }

    private static @Nullable String speaker(String role) {
        return switch (role) {
            case "bot", "assistant" -> "agent";
            case "user" -> "customer";
            default -> null;
        };
    }

    /** The transcript as one text has a line for each turn, which begins with who speaks. */
    private static List<Segment> lines(String transcript) {
        return transcript.lines().filter(line -> !line.isBlank()).map(line -> {
            String word = line.toLowerCase(Locale.ROOT);
            String speaker = word.startsWith("ai:") || word.startsWith("assistant:") ? "agent" : word.startsWith("user:") ? "customer" : null;
            return new Segment(speaker, null, null, speaker == null ? line : line.substring(line.indexOf(':') + 1).strip(), null);
        }).toList();
    }

    private @Nullable String recording() {
        JsonNode artifact = call.path("artifact");
        JsonNode url = first(artifact.path("recordingUrl"), call.path("recordingUrl"));
        JsonNode any = url.isTextual() ? url : first(artifact.path("recording").path("mono").path("combinedUrl"), artifact.path("stereoRecordingUrl"));
        return any.isTextual() && !any.asText().isBlank() ? any.asText() : null;
    }

    private static JsonNode first(JsonNode one, JsonNode other) {
        return one.isMissingNode() || one.isNull() ? other : one;
    }

    private static @Nullable BigDecimal seconds(JsonNode number) {
        if (!number.isNumber() || number.decimalValue().signum() < 0 || number.decimalValue().movePointLeft(3).compareTo(LONGEST) > 0) {
            return null;
        }
        return number.decimalValue();
    }

    private @Nullable Instant time(String name) {
        return time(call.path(name));
    }

    /** ISO 8601, or milliseconds; null for what is no time. */
    static @Nullable Instant time(JsonNode value) {
        try {
            return value.isNumber() ? Instant.ofEpochMilli(value.longValue()) : value.isTextual() ? Timestamps.parse(value.asText()) : null;
        } catch (DateTimeException notATime) {
            return null;
        }
    }

    private static <T> T or(@Nullable T said, T otherwise) {
        return said == null ? otherwise : said;
    }
}
