package io.leadledger.query.otto;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.leadledger.api.CallEvent;
import io.leadledger.api.ProcessingStage;
import io.leadledger.api.ProcessingStatus;
import io.leadledger.api.state.Transcript;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the Otto document shows of a call besides its record. */
final class CallAnswers {

    private CallAnswers() {}

    /** @param progress percent */
    @Schema(name = "OttoCallStatus")
    record Status(
            @JsonProperty("call_id") String callId,
            String status,
            int progress,
            Map<ProcessingStage, ProcessingStatus> stages,
            @JsonProperty("created_at") String createdAt,
            @JsonProperty("updated_at") String updatedAt) {}

    @Schema(name = "OttoAudio")
    record Audio(@JsonProperty("audio_url") String audioUrl, @JsonProperty("expires_at") String expiresAt) {}

    /** @param confidence 0 to 1; null when the source did not tell */
    @Schema(name = "OttoTranscript")
    record Text(
            @JsonProperty("call_id") String callId, String transcript, @Nullable BigDecimal confidence, @Nullable String language) {}

    @Schema(name = "OttoSpeakers")
    record Speakers(@JsonProperty("call_id") String callId, List<Speech> speakers) {

        static Speakers of(String callId, Transcript transcript) {
            return new Speakers(callId, transcript.segments().stream().map(Speech::of).toList());
        }
    }

    /** @param startTime seconds from the start of the call; null when the source did not tell */
    @Schema(name = "OttoSpeech")
    record Speech(
            @JsonProperty("speaker_id") String speakerId,
            @JsonProperty("start_time") @Nullable BigDecimal startTime,
            @JsonProperty("end_time") @Nullable BigDecimal endTime,
            String text,
            @Nullable BigDecimal confidence) {

        static Speech of(CallEvent.Segment segment) {
            return new Speech(
                    Objects.requireNonNullElse(segment.speaker(), "unknown"), segment.start(), segment.end(), segment.text(),
                    segment.confidence());
        }
    }
}
