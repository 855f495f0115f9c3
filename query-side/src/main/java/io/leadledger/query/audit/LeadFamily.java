package io.leadledger.query.audit;

import io.leadledger.api.EntityKind;
import io.leadledger.api.state.EntityState;
import io.leadledger.api.state.LeadState;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A lead with the leads it absorbed, and those that they had absorbed. */
final class LeadFamily {

    private final Map<UUID, LeadState> members = new LinkedHashMap<>();

    /** @param states by stream; what is not among them has no facts yet */
    static LeadFamily of(UUID companyId, UUID root, Map<UUID, ? extends EntityState<?>> states) {
        LeadFamily family = new LeadFamily();
        family.join(companyId, root, states);
        return family;
    }

    private void join(UUID companyId, UUID stream, Map<UUID, ? extends EntityState<?>> states) {
        if (states.get(stream) instanceof LeadState lead && members.putIfAbsent(stream, lead) == null) {
            for (String absorbed : lead.absorbed()) {
                join(companyId, new EntityRef(EntityKind.LEAD, absorbed).streamIn(companyId), states);
            }
        }
    }

    Map<UUID, LeadState> members() {
        return members;
    }

    /** The facts of all of them under the id of the first; null when nothing is known of that one. */
    @Nullable LeadState merged() {
        LeadState merged = null;
        for (LeadState member : members.values()) {
            merged = merged == null ? member : merged.mergedWith(member);
        }
        return merged;
    }
}
