package io.leadledger.command.identity;

import io.leadledger.api.Handle;
import io.leadledger.command.aggregate.AggregateRepositories;
import io.leadledger.command.claim.ChunkClaims;
import io.leadledger.command.claim.ClaimKey;
import io.leadledger.command.claim.ClaimStore;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Begins the work of a command handler in the unit of work that Axon has opened for it. */
@Component
public class CompanyTransactions {

    private final ClaimStore claimStore;
    private final AggregateRepositories repositories;

    CompanyTransactions(ClaimStore claimStore, AggregateRepositories repositories) {
        this.claimStore = claimStore;
        this.repositories = repositories;
    }

    /**
     * @param entityIds ids that will be resolved by {@link CompanyTransaction#entities()}: all of them, since claims are read once
     * @param handles that will be claimed
     */
    public CompanyTransaction begin(UUID companyId, Collection<String> entityIds, Collection<Handle> handles) {
        List<UUID> keys = Stream.concat(
                        entityIds.stream().map(id -> ClaimKey.ofEntity(companyId, id)),
                        handles.stream().map(handle -> ClaimKey.ofHandle(companyId, handle)))
                .map(ClaimKey::value)
                .toList();
        return new CompanyTransaction(
                companyId, claimStore, new ChunkClaims(claimStore.find(keys)), repositories.session(companyId));
    }
}
