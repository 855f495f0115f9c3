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
    private final LeadListReader reader;
    private final LeadListWriter writer;
    private final ContactCounts contacts;

    LeadListProjector(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        RecentStates states = new RecentStates();
        reader = new LeadListReader(jdbc, states);
        writer = new LeadListWriter(jdbc, states);
        contacts = new ContactCounts(jdbc);
    }

    @Override
    public String name() {
        return "lead-list";
    }

    @Override
    public void apply(List<RecordedEvent> batch) {
        Set<LeadKey> touched = new HashSet<>();
        batch.forEach(event -> touched.addAll(LeadFold.touched(event.companyId(), event.payload())));
        if (touched.isEmpty()) {
            return;
        }
        Map<LeadKey, StoredLead> stored = reader.read(touched);
        Map<LeadKey, LeadFacts> facts = fold(batch, stored);
        Families families = new Families(facts);
        writeFacts(stored, facts, families);
        writeRows(stored, facts, families, touched);
    }

    private Map<LeadKey, LeadFacts> fold(List<RecordedEvent> batch, Map<LeadKey, StoredLead> stored) {
        Map<LeadKey, LeadFacts> facts = new HashMap<>();
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

    private void writeFacts(Map<LeadKey, StoredLead> stored, Map<LeadKey, LeadFacts> facts, Families families) {
        List<LeadListWriter.Profile> profiles = new ArrayList<>();
        List<Map.Entry<LeadKey, Chat>> chats = new ArrayList<>();
        List<LeadListWriter.Claim> claims = new ArrayList<>();
        facts.forEach((key, now) -> {
            StoredLead before = stored.getOrDefault(key, StoredLead.unknown(key));
            LeadKey survivor = families.survivor(key);
            if (now.state() != before.facts().state() || !survivor.equals(before.survivor())) {
                profiles.add(new LeadListWriter.Profile(key, now.state(), survivor));
                claims.addAll(LeadListWriter.Claim.changed(key, before.facts().state(), now.state()));
            }
            if (now.chat() != before.facts().chat()) {
                chats.add(Map.entry(key, now.chat()));
            }
        });
        writer.profiles(profiles);
        writer.chats(chats);
        writer.handles(claims);
    }

    private void writeRows(
            Map<LeadKey, StoredLead> stored, Map<LeadKey, LeadFacts> facts, Families families, Set<LeadKey> touched) {
        Set<LeadKey> affected = new HashSet<>(touched);
        touched.forEach(lead -> {
            affected.add(families.survivor(lead));
            affected.add(stored.getOrDefault(lead, StoredLead.unknown(lead)).survivor());
        });
        Map<LeadKey, LeadFacts> shown = new HashMap<>();
        Map<LeadKey, List<LeadKey>> severalMembers = new HashMap<>();
        families.bySurvivor().forEach((survivor, members) -> {
            if (members.size() > 1 && affected.contains(survivor)) {
                severalMembers.put(survivor, members);
                shown.put(survivor, families.together(members));
            }
        });
        affected.forEach(lead -> shown.computeIfAbsent(lead, _ -> facts.getOrDefault(lead, LeadFacts.NONE)));

        Map<LeadKey, LeadRow> before = shownAlone(stored);
        Counters counters = new Counters();
        List<LeadRow> rows = new ArrayList<>();
        contacts.countTogether(severalMembers, shown).forEach((lead, together) -> {
            LeadRow row = LeadRow.of(lead, together);
            if (row != null && (severalMembers.containsKey(lead) || !row.equals(before.get(lead)))) {
                rows.add(row);
                counters.change(lead.companyId(), stored.getOrDefault(lead, StoredLead.unknown(lead)).counted(), Counted.of(row));
            }
        });
        writer.rows(rows, before);
        counters.write(jdbc);
    }

    /**
     * The rows as they were before the batch, of leads that answered for nobody but themselves: most events change nothing that a
     * list shows.
     */
    private static Map<LeadKey, LeadRow> shownAlone(Map<LeadKey, StoredLead> stored) {
        Map<LeadKey, LeadRow> rows = new HashMap<>();
        stored.forEach((key, lead) -> {
            LeadRow row = LeadRow.of(key, lead.facts());
            if (row != null) {
                rows.put(key, row);
            }
        });
        stored.forEach((key, lead) -> {
            if (!lead.survivor().equals(key)) {
                rows.remove(lead.survivor());
            }
        });
        return rows;
    }
}
