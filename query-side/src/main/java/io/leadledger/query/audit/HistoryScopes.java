package io.leadledger.query.audit;

import io.leadledger.api.EntityKind;
import io.leadledger.api.LeadEvent;
import io.leadledger.api.LedgerEvent;
import io.leadledger.api.state.LeadState;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Finds the streams of an entity's history: follows merges, and what happened before an entity's kind was known. */
@Component
class HistoryScopes {

    private static final List<String> MERGES = List.of("lead.absorbed", "lead.merge_undone", "lead.merged_into", "lead.separated");
    private static final List<String> RECLASSIFICATION = List.of("lead.reclassified");

    private final EventLog log;

    HistoryScopes(EventLog log) {
        this.log = log;
    }

    /** @param seenFrom decides which merges count for whom an id answers; an entity without events is not told apart here */
    HistoryScope scopeOf(UUID companyId, EntityRef asked, Viewpoint seenFrom) {
        return asked.kind() == EntityKind.LEAD
                ? ofLead(companyId, survivorOf(companyId, asked, seenFrom))
                : ofOther(companyId, asked);
    }

    private HistoryScope ofOther(UUID companyId, EntityRef entity) {
        UUID root = entity.streamIn(companyId);
        Set<UUID> told = new HashSet<>(Set.of(root));
        UUID provisional = new EntityRef(EntityKind.LEAD, entity.id()).streamIn(companyId);
        for (LogRow row : log.events(companyId, List.of(provisional), RECLASSIFICATION)) {
            if (EventReader.read(row) instanceof LeadEvent.Reclassified turnedOut && turnedOut.kind() == entity.kind()) {
                told.add(provisional);
            }
        }
        return new HistoryScope(companyId, entity, root, told, Set.of());
    }

    private EntityRef survivorOf(UUID companyId, EntityRef asked, Viewpoint seenFrom) {
        Set<String> seen = new HashSet<>();
        EntityRef lead = asked;
        while (seen.add(lead.id())) {
            LeadState merges = LeadState.NEW;
            for (LogRow row : log.events(companyId, List.of(lead.streamIn(companyId)), MERGES)) {
                if (EventReader.read(row) instanceof LeadEvent merge && seenFrom.counts(row, merge)) {
                    merges = merges.evolve(merge);
                }
            }
            String survivor = merges.mergedInto();
            if (survivor == null) {
                return lead;
            }
            lead = new EntityRef(EntityKind.LEAD, survivor);
        }
        return asked;
    }

    private HistoryScope ofLead(UUID companyId, EntityRef lead) {
        UUID root = lead.streamIn(companyId);
        Map<UUID, LeadState> everAbsorbed = new HashMap<>();
        Set<UUID> unread = Set.of(root);
        while (!unread.isEmpty()) {
            unread.forEach(stream -> everAbsorbed.put(stream, LeadState.NEW));
            Set<UUID> found = new HashSet<>();
            for (LogRow row : log.events(companyId, unread, MERGES)) {
                LedgerEvent event = EventReader.read(row);
                if (event instanceof LeadEvent merge) {
                    everAbsorbed.compute(row.streamId(), (_, merges) -> (merges == null ? LeadState.NEW : merges).evolve(merge));
                }
                if (event instanceof LeadEvent.Absorbed merge) {
                    found.add(new EntityRef(EntityKind.LEAD, merge.absorbedLeadId()).streamIn(companyId));
                }
            }
            found.removeAll(everAbsorbed.keySet());
            unread = found;
        }
        Collection<UUID> family = LeadFamily.of(companyId, root, everAbsorbed).members().keySet();
        Set<UUID> told = new HashSet<>(family);
        told.addAll(log.streamsAbout(companyId, family));
        Set<UUID> folded = new HashSet<>(everAbsorbed.keySet());
        folded.removeAll(told);
        return new HistoryScope(companyId, lead, root, told, folded);
    }
}
