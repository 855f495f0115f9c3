package io.leadledger.query.audit;

import io.leadledger.api.EntityKind;
import io.leadledger.api.StreamId;
import java.util.UUID;

/** An entity by its external id. */
record EntityRef(EntityKind kind, String id) {

    UUID streamIn(UUID companyId) {
        return StreamId.of(companyId, kind, id).value();
    }
}
