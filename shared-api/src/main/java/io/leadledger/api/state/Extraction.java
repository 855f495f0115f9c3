package io.leadledger.api.state;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.leadledger.api.LeadEvent;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The newest extraction snapshot of a lead. Each dimension is 1 to 3. */
public record Extraction(
        String extractionId,
        @Nullable String conversationId,
        @Nullable String leadStatus,
        @Nullable Integer intentScore,
        @Nullable Integer urgencyScore,
        @Nullable Integer budgetScore,
        @Nullable Integer fitScore,
        @Nullable Integer engagementScore,
        Instant at) {

    static Extraction of(LeadEvent.ExtractionRecorded event) {
        return new Extraction(
                event.extractionId(), event.conversationId(), event.leadStatus(), event.intentScore(), event.urgencyScore(),
                event.budgetScore(), event.fitScore(), event.engagementScore(), event.occurredAt());
    }

    boolean beats(@Nullable Extraction other) {
        if (other == null) {
            return true;
        }
        int byTime = at.compareTo(other.at);
        return byTime > 0 || (byTime == 0 && toString().compareTo(other.toString()) > 0);
    }

    /** Sum of the five dimensions, 5 to 15; null unless all five are known. */
    @JsonIgnore
    public @Nullable Integer totalScore() {
        if (Stream.of(intentScore, urgencyScore, budgetScore, fitScore, engagementScore).anyMatch(Objects::isNull)) {
            return null;
        }
        return Stream.of(intentScore, urgencyScore, budgetScore, fitScore, engagementScore)
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .sum();
    }
}
