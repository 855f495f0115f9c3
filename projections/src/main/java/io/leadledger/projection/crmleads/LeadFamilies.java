package io.leadledger.projection.crmleads;

import io.leadledger.api.state.LeadState;
import io.leadledger.projection.rows.Key;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Who answers for whom among leads whose relatives are all known. */
record LeadFamilies(Map<Key, LeadState> states) {

    /** The leads that these name as merged with them. */
    static Set<Key> relatives(Map<Key, LeadState> states) {
        Set<Key> relatives = new HashSet<>();
        states.forEach((key, state) -> {
            if (state.mergedInto() != null) {
                relatives.add(Key.of(key.companyId(), state.mergedInto()));
            }
            state.absorbed().forEach(id -> relatives.add(Key.of(key.companyId(), id)));
        });
        return relatives;
    }

    /** The end of the chain of merges, the lead itself when it was not absorbed. A circle, which must not be, ends where it began. */
    Key survivor(Key lead) {
        Set<Key> seen = new HashSet<>();
        Key current = lead;
        while (seen.add(current)) {
            LeadState state = states.getOrDefault(current, LeadState.NEW);
            if (state.mergedInto() == null) {
                return current;
            }
            current = Key.of(current.companyId(), state.mergedInto());
        }
        return lead;
    }

    /** What a lead and all whom it answers for add up to. */
    LeadState together(Key lead) {
        return together(lead, new HashSet<>());
    }

    private LeadState together(Key lead, Set<Key> seen) {
        LeadState state = states.getOrDefault(lead, LeadState.NEW);
        seen.add(lead);
        for (String id : new TreeSet<>(state.absorbed())) {
            Key absorbed = Key.of(lead.companyId(), id);
            LeadState other = states.get(absorbed);
            if (other != null && other.mergedInto() != null && !seen.contains(absorbed)) {
                state = state.mergedWith(together(absorbed, seen));
            }
        }
        return state;
    }
}
