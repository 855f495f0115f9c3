package io.leadledger.projection.leadlist;

import io.leadledger.projection.runtime.Projector;
import io.leadledger.projection.runtime.RecordedEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Keeps the lead list. A batch is read, folded and written: what its leads are known by, each event into its lead's own facts, then
 * the row of everyone whose facts, or whose family's facts, changed.
 */
@Component
final class LeadListProjector implements Projector {

    private final JdbcTemplate jdbc;
    private final LeadMemory memory;
    private final LeadListReader reader;
    private final LeadListWriter writer;
    private final ContactCounts contacts;

    LeadListProjector(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        memory = new LeadMemory(jdbc);
        reader = new LeadListReader(jdbc);
        writer = new LeadListWriter(jdbc);
        contacts = new ContactCounts(jdbc);
    }

    @Override
    public String name() {
        return "lead-list";
    }

    @Override
    public Set<String> totals() {
        return Set.of("lead_count", "lead_activity_hour", "lead_sum");
    }

    @Override
    public boolean isWaitedFor() {
        return true;
    }

    @Override
    public void apply(List<RecordedEvent> batch) {
        Set<LeadKey> touched = new HashSet<>();
        batch.forEach(event -> touched.addAll(LeadFold.touched(event.companyId(), event.payload())));
        if (touched.isEmpty()) {
            return;
        }
        LeadMemory.Turns turns = memory.begin(touched.stream().map(LeadKey::companyId).distinct().toList());
        Map<LeadKey, StoredLead> stored = reader.read(touched, turns);
        LeadListChanges changes = new LeadListChanges(stored, fold(batch, stored));
        writer.facts(changes);
        LeadListRows rows = changes.rows(touched, contacts);
        writer.rows(rows);
        rows.counters().write(jdbc);
        rows.sums().write(jdbc);
        turns.remember(changes.left(rows));
    }

    private Map<LeadKey, LeadFacts> fold(List<RecordedEvent> batch, Map<LeadKey, StoredLead> stored) {
        Map<LeadKey, LeadFacts> facts = HashMap.newHashMap(stored.size());
        stored.forEach((key, lead) -> facts.put(key, lead.facts()));
        List<Contact> seen = new ArrayList<>();
        for (RecordedEvent event : batch) {
            LeadKey subject = LeadFold.subject(event.companyId(), event.payload());
            if (subject != null) {
                facts.compute(subject, (_, known) -> LeadFold.fold(known == null ? LeadFacts.NONE : known, event.payload()));
                seen.addAll(LeadFold.contacts(subject, event.payload()));
            }
        }
        contacts.remember(seen).forEach((lead, kinds) -> facts.computeIfPresent(lead, (_, known) -> known.with(plus(known.chat(), kinds))));
        return facts;
    }

    private static Chat plus(Chat chat, List<Contact.Kind> kinds) {
        Chat sum = chat;
        for (Contact.Kind kind : kinds) {
            sum = sum.plus(kind);
        }
        return sum;
    }
}
