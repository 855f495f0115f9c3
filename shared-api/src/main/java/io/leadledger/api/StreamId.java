package io.leadledger.api;

import java.util.UUID;

/**
 * The aggregate identifier behind an external id. It is a hash because Axon's unique key is (aggregate id, sequence number),
 * without company or type; the external id itself is in the events.
 */
public record StreamId(UUID value) {

    /** Longest external id in UTF-8 bytes; a longer one is refused per item. */
    public static final int MAX_EXTERNAL_ID_BYTES = 512;

    public static StreamId of(UUID companyId, EntityKind kind, String externalId) {
        return new StreamId(Hashes.uuid(companyId.toString(), kind.wireName(), externalId));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
