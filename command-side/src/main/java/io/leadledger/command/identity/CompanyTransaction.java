package io.leadledger.command.identity;

import io.leadledger.api.EntityKind;
import io.leadledger.api.Handle;
import io.leadledger.api.Handles;
import io.leadledger.api.command.LogPosition;
import io.leadledger.command.aggregate.AggregateKey;
import io.leadledger.command.aggregate.AggregateSession;
import io.leadledger.command.claim.ChunkClaims;
import io.leadledger.command.claim.Claim;
import io.leadledger.command.claim.ClaimKey;
import io.leadledger.command.claim.ClaimStore;
import io.leadledger.command.eventstore.AppendedPositions;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/** What a command handler works with in its unit of work: the aggregates of one company, and who owns which id and handle. */
public final class CompanyTransaction {

    private final UUID companyId;
    private final ClaimStore claimStore;
    private final ChunkClaims claims;
    private final AggregateSession aggregates;
    private final EntityResolver entities;
    private final LeadIdentity identity;

    CompanyTransaction(UUID companyId, ClaimStore claimStore, ChunkClaims claims, AggregateSession aggregates) {
        this.companyId = companyId;
        this.claimStore = claimStore;
        this.claims = claims;
        this.aggregates = aggregates;
        this.entities = new EntityResolver(companyId, claims, aggregates);
        this.identity = new LeadIdentity(companyId, claims, aggregates);
    }

    public AggregateSession aggregates() {
        return aggregates;
    }

    public EntityResolver entities() {
        return entities;
    }

    public LeadIdentity identity() {
        return identity;
    }

    /** Reads and locks what will be touched, the leads behind the handles included, in the one order that all transactions keep. */
    public void load(Collection<AggregateKey> foreseen, Collection<Handle> handles) {
        Set<AggregateKey> keys = new HashSet<>(foreseen);
        for (Handle handle : handles) {
            Claim held = claims.of(ClaimKey.ofHandle(companyId, handle));
            String owner = held != null ? held.ownerId() : Handles.derivedLeadId(companyId, handle);
            keys.add(aggregates.key(EntityKind.LEAD, owner));
        }
        aggregates.load(keys);
    }

    /**
     * Reads and locks the leads that own one of these handles beside the foreseen, for work that opens nobody by a handle alone: of one that
     * nobody owns there is nothing to read. Whoever claims it meanwhile is found out when the claims are written.
     */
    public void loadOwners(Collection<AggregateKey> foreseen, Collection<Handle> handles) {
        Set<AggregateKey> keys = new HashSet<>(foreseen);
        for (Handle handle : handles) {
            Claim held = claims.of(ClaimKey.ofHandle(companyId, handle));
            if (held != null) {
                keys.add(aggregates.key(EntityKind.LEAD, held.ownerId()));
            }
        }
        aggregates.load(keys);
    }

    /**
     * To be called last: writes the claims that were made.
     *
     * @return the last position appended, settled as the unit of work commits; 0 when it appends nothing
     */
    public LogPosition finish() {
        claims.write(companyId, claimStore);
        LogPosition position = LogPosition.at(0);
        CurrentUnitOfWork.get().onPrepareCommit(unitOfWork ->
                AppendedPositions.of(unitOfWork).ifPresent(positions -> position.advanceTo(positions.last())));
        return position;
    }
}
