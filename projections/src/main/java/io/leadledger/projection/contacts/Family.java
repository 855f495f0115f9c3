package io.leadledger.projection.contacts;

import io.leadledger.api.state.LeadModel;
import io.leadledger.api.state.LeadState;
import io.leadledger.projection.rows.Columns;
import io.leadledger.projection.rows.Key;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Leads that answer for each other. */
final class Family {

    private Family() {}

    /** Those that a lead was merged with, in either direction. */
    static Stream<Key> relatives(Key lead, LeadState state) {
        Stream<String> up = Stream.ofNullable(state.mergedInto());
        return Stream.concat(up, state.absorbed().stream()).map(id -> new Key(lead.companyId(), Columns.id(id)));
    }

    /** @param known all relatives of these leads, and theirs */
    static List<ContactRow> rows(Collection<Key> leads, Map<Key, LeadState> known) {
        List<ContactRow> rows = new ArrayList<>();
        for (Key lead : leads) {
            LeadState own = known.getOrDefault(lead, LeadState.NEW);
            LeadState together = members(lead, known).stream()
                    .map(member -> known.getOrDefault(member, LeadState.NEW))
                    .reduce(LeadState::mergedWith)
                    .orElse(own);
            rows.add(new ContactRow(lead, survivor(lead, known), own, new LeadModel(together)));
        }
        return rows;
    }

    private static String survivor(Key lead, Map<Key, LeadState> known) {
        Set<Key> seen = new LinkedHashSet<>();
        Key survivor = lead;
        while (seen.add(survivor)) {
            String next = known.getOrDefault(survivor, LeadState.NEW).mergedInto();
            if (next == null) {
                return survivor.id();
            }
            survivor = new Key(lead.companyId(), Columns.id(next));
        }
        return survivor.id();
    }

    /** The lead and those it absorbed, itself first. */
    private static Set<Key> members(Key lead, Map<Key, LeadState> known) {
        Set<Key> members = new LinkedHashSet<>(Set.of(lead));
        List<Key> open = new ArrayList<>(members);
        while (!open.isEmpty()) {
            Key next = open.removeLast();
            for (String absorbed : known.getOrDefault(next, LeadState.NEW).absorbed()) {
                Key member = new Key(lead.companyId(), Columns.id(absorbed));
                if (members.add(member)) {
                    open.add(member);
                }
            }
        }
        return members;
    }
}
