package io.leadledger.web.otto;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leadledger.api.state.CallProcessing;
import io.leadledger.api.state.CallState;
import io.leadledger.api.state.Transcript;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A call record of the Otto document. Its status is that of the work on the recording.
 *
 * @param audioFilePath where the recording is, as its source said; null while there is none
 * @param transcriptFilePath where the transcript can be read; null while there is none
 */
@Schema(name = "OttoCallRecord")
public record CallRecord(
        @JsonProperty("call_id") @Schema(example = "call_12345") String callId,
        @JsonProperty("company_id") String companyId,
        @Schema(example = "pending", allowableValues = {"pending", "processing", "completed", "failed"}) String status,
        @JsonProperty("audio_file_path") @Nullable String audioFilePath,
        @JsonProperty("transcript_file_path") @Nullable String transcriptFilePath,
        @JsonProperty("speaker_diarization_file_path") @Nullable String speakerDiarizationFilePath,
        @JsonProperty("processing_status") String processingStatus,
        @Schema(type = "object") ObjectNode metadata,
        @JsonProperty("created_at") String createdAt,
        @JsonProperty("updated_at") String updatedAt) {

    /** @param transcript of the call, which the state may come without */
    public static CallRecord of(UUID companyId, CallState call, @Nullable Transcript transcript) {
        CallProcessing processing = CallProcessing.of(call, transcript);
        String status = processing.status().wireName();
        String callId = String.valueOf(call.callId());
        boolean diarized = transcript != null && transcript.tellsSpeakersApart();
        return new CallRecord(
                callId, companyId.toString(), status, call.facts().text("recording_url"),
                transcript == null ? null : path(callId, "transcript"), diarized ? path(callId, "diarization") : null,
                status, CallMetadata.of(call.facts()), text(call.lifespan().createdAt()), text(call.lifespan().updatedAt()));
    }

    private static String path(String callId, String what) {
        return "/api/v1/calls/" + URLEncoder.encode(callId, StandardCharsets.UTF_8).replace("+", "%20") + "/" + what;
    }

    /** A call that was only ever deleted has no time of update. */
    private static String text(@Nullable Instant time) {
        return time == null ? Instant.EPOCH.toString() : time.toString();
    }
}
