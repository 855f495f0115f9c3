package io.leadledger.command.ingestion;

import io.leadledger.api.command.ChunkOutcome;
import io.leadledger.api.command.IngestChunk;
import io.leadledger.command.aggregate.AggregateRepositories;
import io.leadledger.command.claim.ChunkClaims;
import io.leadledger.command.claim.ClaimStore;
import io.leadledger.command.eventstore.AppendedPositions;
import io.leadledger.web.company.Companies;
import io.leadledger.web.company.Company;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.springframework.stereotype.Component;

/**
 * Takes in one stretch of a request in one transaction: its items are read, what they need is fetched with a statement each, the
 * aggregates decide, and everything is appended at once.
 */
@Component
class IngestionHandler {

    private final Companies companies;
    private final KnownItems knownItems;
    private final ClaimStore claimStore;
    private final AggregateRepositories repositories;
    private final IngestionReceipts receipts;
    private final FirstAnswers firstAnswers;

    IngestionHandler(
            Companies companies,
            KnownItems knownItems,
            ClaimStore claimStore,
            AggregateRepositories repositories,
            IngestionReceipts receipts,
            FirstAnswers firstAnswers) {
        this.companies = companies;
        this.knownItems = knownItems;
        this.claimStore = claimStore;
        this.repositories = repositories;
        this.receipts = receipts;
        this.firstAnswers = firstAnswers;
    }

    @CommandHandler
    ChunkOutcome handle(IngestChunk chunk) {
        String country = companies.company(chunk.companyId()).map(Company::defaultCountry).orElse(null);
        List<ParsedItem> items = chunk.items().stream()
                .map(item -> ParsedItem.parse(item, chunk.source(), chunk.companyId(), chunk.receivedAt(), country))
                .toList();
        ChunkNeeds needs = ChunkNeeds.of(items, chunk.companyId(), country);
        ChunkClaims claims = new ChunkClaims(claimStore.find(needs.claimKeys()));
        ChunkWork work = new ChunkWork(
                chunk, country, claims, repositories.session(chunk.companyId()), knownItems.find(needs.identifiers()));
        work.load(needs);
        items.forEach(work::take);
        claims.write(chunk.companyId(), claimStore);
        ChunkOutcome outcome = work.outcome();
        receipts.record(chunk, outcome, work.refused());
        settleOnCommit(chunk, outcome);
        return outcome;
    }

    /** Positions are given as the events are appended; the first answer to an idempotency key tells them too. */
    private void settleOnCommit(IngestChunk chunk, ChunkOutcome outcome) {
        CurrentUnitOfWork.get().onPrepareCommit(unitOfWork -> {
            AppendedPositions.of(unitOfWork).ifPresent(positions -> outcome.position().advanceTo(positions.last()));
            IngestChunk.Finish finish = chunk.finish();
            if (finish != null && finish.idempotencyKey() != null && outcome.taken() == chunk.items().size()) {
                firstAnswers.keep(chunk, finish.idempotencyKey(), finish.before().plus(outcome));
            }
        });
    }
}
