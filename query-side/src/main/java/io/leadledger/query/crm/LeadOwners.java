package io.leadledger.query.crm;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadledger.api.state.LeadModel;
import io.leadledger.query.crm.LeadDetails.Owner;
import org.jspecify.annotations.Nullable;

/** The owner of a lead as far as the lead's own facts tell. */
final class LeadOwners {

    private LeadOwners() {}

    /** Null when it has none. */
    static @Nullable Owner of(LeadModel lead) {
        JsonNode said = lead.owner();
        if (said == null) {
            return null;
        }
        String id = lead.ownerId();
        if (!said.isObject()) {
            return id == null ? null : new Owner(id, null, null);
        }
        Owner owner = new Owner(id, LeadModel.word(said, "name"), LeadModel.word(said, "email"));
        return owner.equals(new Owner(null, null, null)) ? null : owner;
    }
}
