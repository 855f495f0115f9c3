package io.leadledger.projection.crmleads;

import io.leadledger.api.LeadEvent;
import io.leadledger.api.state.LeadState;
import io.leadledger.projection.rows.EntityFold;
import io.leadledger.projection.rows.Key;
import io.leadledger.projection.rows.Keys;
import io.leadledger.projection.rows.StateJson;
import io.leadledger.projection.runtime.Projector;
import io.leadledger.projection.runtime.RecordedEvent;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import static io.leadledger.projection.rows.Keys.in;

@Component
final class CrmLeadsProjector implements Projector {

    private static final EntityFold<LeadEvent, LeadState> FOLD = new EntityFold<>(LeadEvent.class, LeadEvent::leadId, LeadState.NEW);

    private final JdbcClient jdbc;

    CrmLeadsProjector(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "crm-leads";
    }

    @Override
    public Class<LeadEvent> concern() {
        return LeadEvent.class;
    }

    @Override
    public void apply(List<RecordedEvent> batch) {
        Set<Key> touched = FOLD.keys(batch);
        if (touched.isEmpty()) {
            return;
        }
        Map<Key, LeadState> states = new HashMap<>(read(touched));
        FOLD.fold(batch, states).forEach(lead -> states.put(lead.key(), lead.state()));
        addRelatives(states);
        LeadFamilies families = new LeadFamilies(states);
        Set<Key> affected = new HashSet<>(touched);
        touched.forEach(lead -> affected.add(families.survivor(lead)));
        CrmLeadRow.TABLE.upsert(
                jdbc,
                states.entrySet().stream()
                        .filter(lead -> affected.contains(lead.getKey()))
                        .map(lead -> new CrmLeadRow(lead.getKey(), lead.getValue(), families.together(lead.getKey())))
                        .toList());
    }

    /** Until everyone who answers for a lead, or whom it answers for, is known. */
    private void addRelatives(Map<Key, LeadState> states) {
        Set<Key> asked = new HashSet<>(states.keySet());
        Set<Key> next = LeadFamilies.relatives(states);
        while (asked.addAll(next)) {
            next.removeAll(states.keySet());
            Map<Key, LeadState> found = read(next);
            states.putAll(found);
            next = LeadFamilies.relatives(found);
        }
    }

    private Map<Key, LeadState> read(Set<Key> keys) {
        return Keys.read(
                jdbc, "SELECT company_id, lead_id, state FROM crm_lead WHERE " + in("lead_id"), keys, "lead_id",
                (row, _) -> StateJson.read(row.getString("state"), LeadState.class));
    }
}
