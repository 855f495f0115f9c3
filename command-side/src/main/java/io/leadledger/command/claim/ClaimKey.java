package io.leadledger.command.claim;

import io.leadledger.api.Handle;
import io.leadledger.api.Hashes;
import java.util.UUID;

/**
 * What can be owned once per company.
 *
 * @param namespace {@code entity}, or the kind of handle
 */
public record ClaimKey(UUID value, String namespace) implements Comparable<ClaimKey> {

    public static ClaimKey ofEntity(UUID companyId, String entityId) {
        return of(companyId, "entity", entityId);
    }

    public static ClaimKey ofHandle(UUID companyId, Handle handle) {
        return of(companyId, handle.kind().wireName(), handle.value());
    }

    private static ClaimKey of(UUID companyId, String namespace, String name) {
        return new ClaimKey(Hashes.uuid(companyId.toString(), "claim", namespace, name), namespace);
    }

    /** The one order in which claims are written, so that transactions never wait for each other in a circle. */
    @Override
    public int compareTo(ClaimKey other) {
        return value.compareTo(other.value);
    }
}
