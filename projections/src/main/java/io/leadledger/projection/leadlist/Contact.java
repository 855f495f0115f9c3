package io.leadledger.projection.leadlist;

import io.leadledger.api.Hashes;
import java.util.UUID;

/**
 * Something that counts once for a lead, however often it is delivered.
 *
 * @param id hash of the external id, so that rows stay small
 */
record Contact(LeadKey lead, Kind kind, UUID id) {

    static Contact of(LeadKey lead, Kind kind, String externalId) {
        return new Contact(lead, kind, Hashes.uuid(kind.name(), externalId));
    }

    /** Stored by its ordinal. */
    enum Kind {
        MESSAGE,
        CONVERSATION,
        TEMPLATE_SEND
    }
}
