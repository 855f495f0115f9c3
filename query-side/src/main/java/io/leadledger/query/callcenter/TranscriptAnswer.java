package io.leadledger.query.callcenter;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.leadledger.api.CallEvent;
import io.leadledger.api.state.Transcript;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** @param confidence 0 to 1; null when the source did not tell */
@Schema(name = "CallCenterTranscript")
@JsonInclude(JsonInclude.Include.ALWAYS)
record TranscriptAnswer(
        String callId, @Nullable String language, @Nullable BigDecimal confidence, String text, List<CallEvent.Segment> segments) {

    static TranscriptAnswer of(String callId, Transcript transcript) {
        return new TranscriptAnswer(
                callId, transcript.language(), transcript.confidence(), transcript.wholeText(), transcript.segments());
    }
}
