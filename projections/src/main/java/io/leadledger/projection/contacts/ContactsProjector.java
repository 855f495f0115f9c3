package io.leadledger.projection.contacts;

import io.leadledger.api.LeadEvent;
import io.leadledger.api.state.LeadState;
import io.leadledger.projection.rows.EntityFold;
import io.leadledger.projection.rows.Key;
import io.leadledger.projection.rows.Keys;
import io.leadledger.projection.rows.StateJson;
import io.leadledger.projection.runtime.Projector;
import io.leadledger.projection.runtime.RecordedEvent;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import static io.leadledger.projection.rows.Keys.in;

/** Folds each lead's own facts, then writes the rows of the leads of a batch and of everyone they were merged with, before or now. */
@Component
final class ContactsProjector implements Projector {

    private static final EntityFold<LeadEvent, LeadState> FOLD = new EntityFold<>(LeadEvent.class, LeadEvent::leadId, LeadState.NEW);

    private final JdbcClient jdbc;

    ContactsProjector(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "contacts";
    }

    @Override
    public Class<LeadEvent> concern() {
        return LeadEvent.class;
    }

    @Override
    public void apply(List<RecordedEvent> batch) {
        Map<Key, LeadState> known = read(FOLD.keys(batch));
        Set<Key> changed = new HashSet<>(relatives(known));
        FOLD.fold(batch, known).forEach(lead -> {
            known.put(lead.key(), ContactFacts.of(lead.state()));
            changed.add(lead.key());
        });
        complete(known);
        changed.addAll(relatives(known));
        ContactRow.TABLE.upsert(jdbc, Family.rows(changed, known));
    }

    /** Adds all that the known leads are related with, near and far. */
    private void complete(Map<Key, LeadState> known) {
        Set<Key> missing = missing(known);
        while (!missing.isEmpty()) {
            Map<Key, LeadState> found = read(missing);
            missing.forEach(key -> known.put(key, found.getOrDefault(key, LeadState.NEW)));
            missing = missing(known);
        }
    }

    private static Set<Key> missing(Map<Key, LeadState> known) {
        return relatives(known).stream().filter(key -> !known.containsKey(key)).collect(Collectors.toSet());
    }

    private static Set<Key> relatives(Map<Key, LeadState> leads) {
        Set<Key> relatives = new HashSet<>();
        leads.forEach((key, state) -> Family.relatives(key, state).forEach(relatives::add));
        return relatives;
    }

    private Map<Key, LeadState> read(Collection<Key> keys) {
        return new HashMap<>(Keys.read(
                jdbc, "SELECT company_id, lead_id, state FROM contact WHERE " + in("lead_id"), keys, "lead_id",
                (row, _) -> StateJson.read(row.getString("state"), LeadState.class)));
    }
}
