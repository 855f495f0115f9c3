package io.leadledger.query.audit;

import io.leadledger.api.EntityKind;
import io.leadledger.api.LeadEvent;
import io.leadledger.api.LedgerEvent;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/**
 * Which streams make up the history of an entity.
 *
 * @param entity what answers: of a merged lead's id, the survivor
 * @param root the stream of that entity
 * @param told streams whose events are its history
 * @param folded streams of leads that once counted but were separated again: not told, but needed to say what was believed then
 */
record HistoryScope(UUID companyId, EntityRef entity, UUID root, Set<UUID> told, Set<UUID> folded) {

    Set<UUID> streams() {
        Set<UUID> all = new HashSet<>(told);
        all.addAll(folded);
        return all;
    }

    boolean tells(LogRow row) {
        return told.contains(row.streamId());
    }

    /** Whose fields an event of this history changes: every lead's event changes the lead that answers, any other its own entity. */
    UUID changedBy(LedgerEvent event, UUID stream) {
        return event instanceof LeadEvent && isOfLead() ? root : stream;
    }

    boolean isOfLead() {
        return entity.kind() == EntityKind.LEAD;
    }
}
