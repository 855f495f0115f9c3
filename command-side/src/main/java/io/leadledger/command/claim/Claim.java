package io.leadledger.command.claim;

import io.leadledger.api.EntityKind;
import org.jspecify.annotations.Nullable;

/**
 * Who owns an entity id or a handle.
 *
 * @param ownerId external id of the owner
 * @param entityType as posted, for kinds that hold many types; null elsewhere
 */
public record Claim(EntityKind kind, String ownerId, @Nullable String entityType) {}
