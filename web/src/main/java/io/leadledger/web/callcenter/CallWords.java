package io.leadledger.web.callcenter;

import io.leadledger.api.state.CallStatus;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The family's words for how far a call is. */
public final class CallWords {

    private CallWords() {}

    /** @param status null while nothing told how far the call is */
    public static String of(@Nullable CallStatus status) {
        return switch (status) {
            case SCHEDULED -> "scheduled";
            case null -> "in-progress";
            case INITIATING, RINGING, IN_PROGRESS -> "in-progress";
            case COMPLETED -> "completed";
            case FAILED, MISSED, NO_ANSWER -> "failed";
            case CANCELLED -> "cancelled";
        };
    }

    /** What one of the words stands for; empty for a word that the family does not have. */
    public static Optional<List<CallStatus>> statuses(String word) {
        return switch (word) {
            case "scheduled" -> Optional.of(List.of(CallStatus.SCHEDULED));
            case "in-progress", "in_progress" -> Optional.of(List.of(CallStatus.INITIATING, CallStatus.RINGING, CallStatus.IN_PROGRESS));
            case "completed" -> Optional.of(List.of(CallStatus.COMPLETED));
            case "failed" -> Optional.of(List.of(CallStatus.FAILED, CallStatus.MISSED, CallStatus.NO_ANSWER));
            case "cancelled", "canceled" -> Optional.of(List.of(CallStatus.CANCELLED));
            default -> Optional.empty();
        };
    }
}
