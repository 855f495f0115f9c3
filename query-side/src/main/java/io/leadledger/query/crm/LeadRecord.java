package io.leadledger.query.crm;

import io.leadledger.api.state.LeadState;
import java.time.Instant;
import java.util.List;

/**
 * A lead with all that counts as its own.
 *
 * @param leadId the survivor's, where leads were merged
 * @param members the lead and those it absorbed
 * @param state of all members together
 * @param createdAt earliest fact of any kind
 */
public record LeadRecord(String leadId, List<String> members, LeadState state, Instant createdAt) {

    /** Latest fact about the lead itself; its creation while there is none. */
    public Instant updatedAt() {
        Instant updated = state.lifespan().updatedAt();
        return updated == null ? createdAt : updated;
    }
}
