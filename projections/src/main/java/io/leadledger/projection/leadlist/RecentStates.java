package io.leadledger.projection.leadlist;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.leadledger.api.state.LeadState;
import io.leadledger.projection.rows.StateJson;

/**
 * The states that were read or written last, each with the text it is stored as. Only the same text stands for the same state, so
 * it does not matter whether the transaction that wrote it was committed, or which generation it belongs to.
 */
final class RecentStates {

    private static final int MOST = 20_000;

    private final Cache<LeadKey, Known> known = Caffeine.newBuilder().maximumSize(MOST).build();

    private record Known(String json, LeadState state) {}

    LeadState read(LeadKey lead, String json) {
        Known before = known.getIfPresent(lead);
        if (before != null && before.json().equals(json)) {
            return before.state();
        }
        LeadState state = StateJson.read(json, LeadState.class);
        known.put(lead, new Known(json, state));
        return state;
    }

    void remember(LeadKey lead, String json, LeadState state) {
        known.put(lead, new Known(json, state));
    }
}
