package io.leadledger.query.audit;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * @param id of the entity that answers: of a merged lead's id, the survivor's
 * @param version sequence of the newest event that counted
 * @param event that event
 */
record StateAnswer(
        String id,
        String kind,
        @Nullable Long version,
        @JsonProperty("known_at") @Nullable String knownAt,
        @JsonProperty("as_of") @Nullable String asOf,
        @Nullable EventRef event,
        SortedMap<String, JsonNode> state) {

    static StateAnswer of(RebuiltState state, Viewpoint viewpoint) {
        EventRef last = state.last();
        return new StateAnswer(
                state.entity().id(), state.entity().kind().wireName(), last == null ? null : last.sequence(), text(viewpoint.knownAt()),
                text(viewpoint.asOf()), last, state.fields());
    }

    private static @Nullable String text(@Nullable Instant time) {
        return time == null ? null : time.toString();
    }
}
