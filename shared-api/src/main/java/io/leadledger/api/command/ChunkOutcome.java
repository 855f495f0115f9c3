package io.leadledger.api.command;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a number of items.
 *
 * @param taken how many items were looked at, from the first on; the rest is to be sent again
 * @param updated entities that were known and got something new
 * @param known entities posted before, exactly so, and events whose id and content were posted before
 * @param errors of the rejected items, the first {@link #MOST_ERRORS} of them
 * @param position highest log position the items reached, also those posted before
 */
public record ChunkOutcome(int taken, int created, int updated, int known, int rejected, List<ItemError> errors, LogPosition position) {

    public static final ChunkOutcome NOTHING = new ChunkOutcome(0, 0, 0, 0, 0, List.of(), LogPosition.NONE);

    /** More are kept with the receipt, but not repeated in the answer. */
    public static final int MOST_ERRORS = 10_000;

    public ChunkOutcome plus(ChunkOutcome other) {
        List<ItemError> all = errors;
        if (!other.errors.isEmpty() && errors.size() < MOST_ERRORS) {
            all = new ArrayList<>(errors);
            all.addAll(other.errors.subList(0, Math.min(other.errors.size(), MOST_ERRORS - errors.size())));
        }
        return new ChunkOutcome(
                taken + other.taken, created + other.created, updated + other.updated, known + other.known, rejected + other.rejected,
                List.copyOf(all), LogPosition.latest(position, other.position));
    }

    /**
     * @param index the item's place in the request, from 0
     * @param id the item's {@code event_id} or {@code entity_id}; null when it has none that can be read
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record ItemError(int index, @Nullable String id, String code, @Nullable String field, String message) {}
}
