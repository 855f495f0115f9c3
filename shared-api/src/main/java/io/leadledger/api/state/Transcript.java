package io.leadledger.api.state;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.leadledger.api.CallEvent;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What was said on a call. The newest transcript counts; earlier ones stay in the history. Confidence is 0 to 1. */
public record Transcript(
        @Nullable String language, @Nullable BigDecimal confidence, List<CallEvent.Segment> segments, @Nullable String text, Instant at) {

    static Transcript of(CallEvent.Transcribed event) {
        return new Transcript(event.language(), event.confidence(), event.segments(), event.transcript(), event.occurredAt());
    }

    Transcript or(@Nullable Transcript other) {
        if (other == null) {
            return this;
        }
        int byTime = at.compareTo(other.at);
        return byTime > 0 || (byTime == 0 && toString().compareTo(other.toString()) >= 0) ? this : other;
    }

    @JsonIgnore
    public boolean tellsSpeakersApart() {
        return segments.stream().map(CallEvent.Segment::speaker).anyMatch(Objects::nonNull);
    }

    /** The whole text, put together from the segments where the source gave only those. */
    @JsonIgnore
    public String wholeText() {
        return text != null ? text : segments.stream().map(CallEvent.Segment::text).collect(Collectors.joining(" "));
    }
}
