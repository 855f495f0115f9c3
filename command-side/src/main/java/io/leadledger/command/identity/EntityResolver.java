package io.leadledger.command.identity;

import io.leadledger.api.EntityKind;
import io.leadledger.api.command.LeadCommand;
import io.leadledger.api.error.ErrorCode;
import io.leadledger.api.error.LedgerException;
import io.leadledger.api.state.LeadState;
import io.leadledger.command.EventOrigin;
import io.leadledger.command.aggregate.AggregateSession;
import io.leadledger.command.claim.ChunkClaims;
import io.leadledger.command.claim.Claim;
import io.leadledger.command.claim.ClaimKey;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An entity id is unique per company across types: its first type stays, unless it was only presumed. */
public final class EntityResolver {

    private final UUID companyId;
    private final ChunkClaims claims;
    private final AggregateSession aggregates;

    public EntityResolver(UUID companyId, ChunkClaims claims, AggregateSession aggregates) {
        this.companyId = companyId;
        this.claims = claims;
        this.aggregates = aggregates;
    }

    /**
     * Changes nothing yet: an item may still be refused for other reasons.
     *
     * @param entityType as posted; null when the item does not say
     * @param presumed what an entity is that nobody has posted yet and whose type nobody says
     * @throws LedgerException {@link ErrorCode#ENTITY_TYPE_CONFLICT} when it is known to be something else
     */
    public Resolved resolve(String entityId, @Nullable String entityType, EntityKind presumed) {
        ClaimKey key = ClaimKey.ofEntity(companyId, entityId);
        Claim posted = posted(entityId, entityType, presumed);
        Claim held = claims.of(key);
        if (held == null) {
            return new Resolved(posted.kind(), (at, origin) -> claims.make(key, posted));
        }
        Claim known = held.kind() == EntityKind.LEAD && !held.equals(posted) ? sinceReclassified(entityId, held) : held;
        if (entityType == null || known.equals(posted)) {
            return new Resolved(known.kind(), (at, origin) -> { });
        }
        LeadState lead = known.kind() == EntityKind.LEAD ? LeadIdentity.state(aggregates.lead(entityId)) : LeadState.NEW;
        if (!lead.exists() || lead.named()) {
            throw new LedgerException(
                    ErrorCode.ENTITY_TYPE_CONFLICT, "entity_type", ErrorCode.ENTITY_TYPE_CONFLICT.defaultMessage());
        }
        return new Resolved(posted.kind(), (at, origin) -> reclassify(posted, at, origin));
    }

    /**
     * What was taken for a lead is something else.
     *
     * @param known what it is
     */
    public void reclassify(Claim known, Instant at, EventOrigin origin) {
        String entityId = known.ownerId();
        origin.about(aggregates.key(EntityKind.LEAD, entityId).stream());
        LeadIdentity.handle(aggregates.lead(entityId), new LeadCommand.Reclassify(entityId, known.kind(), at), origin);
        claims.reclassify(ClaimKey.ofEntity(companyId, entityId), known);
    }

    /** What an entity is, and what has to be written to make it so. */
    public record Resolved(EntityKind kind, Reservation reservation) {}

    @FunctionalInterface
    public interface Reservation {
        void make(Instant at, EventOrigin origin);
    }

    /** Whether an earlier transaction has opened a lead of this id. */
    public boolean isKnownLead(String entityId) {
        ClaimKey key = ClaimKey.ofEntity(companyId, entityId);
        Claim held = claims.of(key);
        return held != null && held.kind() == EntityKind.LEAD && claims.isFromBefore(key);
    }

    private static Claim posted(String entityId, @Nullable String entityType, EntityKind presumed) {
        EntityKind kind = entityType == null ? presumed : EntityKind.ofEntityType(entityType);
        return new Claim(kind, entityId, kind == EntityKind.RECORD && entityType != null ? entityType.toLowerCase(Locale.ROOT) : null);
    }

    /** A claim that was read a while ago may be from before another node learned better; the lead's own events know. */
    private Claim sinceReclassified(String entityId, Claim held) {
        EntityKind since = LeadIdentity.state(aggregates.lead(entityId)).reclassifiedAs();
        return since == null ? held : new Claim(since, entityId, null);
    }
}
