package io.leadledger.command.crm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.leadledger.api.DealEvent;
import io.leadledger.api.EntityKind;
import io.leadledger.api.command.CrmCommand;
import io.leadledger.api.command.CrmOutcome;
import io.leadledger.api.command.DealChange;
import io.leadledger.api.command.DealCommand;
import io.leadledger.api.error.LedgerException;
import io.leadledger.api.state.DealState;
import io.leadledger.api.state.LeadState;
import io.leadledger.command.EventOrigin;
import io.leadledger.command.aggregate.AggregateKey;
import io.leadledger.command.aggregate.AggregateSession;
import io.leadledger.command.deal.Deal;
import io.leadledger.command.identity.CompanyTransaction;
import io.leadledger.command.identity.CompanyTransactions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Deals that are made and changed by request. */
@Component
class DealHandler {

    private final CompanyTransactions transactions;
    private final KeptAnswers answers;

    DealHandler(CompanyTransactions transactions, KeptAnswers answers) {
        this.transactions = transactions;
        this.answers = answers;
    }

    /** @throws LedgerException lead_not_found */
    @CommandHandler
    CrmOutcome handle(CrmCommand.CreateDeal command) {
        CompanyTransaction transaction = begin(command, command.newDealId(), command.change());
        String leadId = lead(transaction, command.change().leadId());
        EventOrigin origin = about(transaction, leadId);
        String dealId = command.newDealId();
        Instant at = command.occurredAt();
        transaction.entities().resolve(dealId, "deal", EntityKind.DEAL).reservation().make(at, origin);
        about(transaction, leadId, origin);
        Aggregate<Deal> deal = transaction.aggregates().deal(dealId);
        String stage = String.valueOf(command.change().stage());
        Map<String, JsonNode> attributes = new LinkedHashMap<>(command.change().attributes());
        boolean decided = stage.equals(DealState.WON) || stage.equals(DealState.LOST);
        if (!decided) {
            attributes.put("stage", TextNode.valueOf(stage));
        }
        report(deal, new DealEvent.Created(dealId, leadId, attributes, at), origin);
        if (decided) {
            report(deal, staged(dealId, leadId, stage, at), origin);
        }
        return outcome(command, transaction, deal, leadId, true);
    }

    /** @throws LedgerException deal_not_found, lead_not_found */
    @CommandHandler
    CrmOutcome handle(CrmCommand.ChangeDeal command) {
        CompanyTransaction transaction = begin(command, command.dealId(), command.change());
        Aggregate<Deal> deal = CrmDeals.known(transaction, command.dealId());
        DealState before = CrmDeals.state(deal);
        String asked = command.change().leadId();
        String moved = asked == null ? null : lead(transaction, asked);
        String leadId = moved == null ? before.leadId() : moved;
        EventOrigin origin = about(transaction, leadId);
        Map<String, JsonNode> news = Wanted.news(command.change().attributes(), before.attributes());
        if (!news.isEmpty() || (moved != null && !moved.equals(before.leadId()))) {
            report(deal, new DealEvent.Updated(command.dealId(), leadId, news, command.occurredAt()), origin);
        }
        String stage = command.change().stage();
        if (stage != null && !stage.equals(before.stage())) {
            report(deal, staged(command.dealId(), leadId, stage, command.occurredAt()), origin);
        }
        return outcome(command, transaction, deal, leadId, false);
    }

    private CompanyTransaction begin(CrmCommand command, String dealId, DealChange change) {
        CompanyTransaction transaction = transactions.begin(command.companyId(), List.of(dealId), List.of());
        AggregateSession aggregates = transaction.aggregates();
        List<AggregateKey> foreseen = new ArrayList<>(List.of(aggregates.key(EntityKind.DEAL, dealId)));
        if (change.leadId() != null) {
            foreseen.add(aggregates.key(EntityKind.LEAD, change.leadId()));
        }
        transaction.load(foreseen, List.of());
        return transaction;
    }

    private static @Nullable String lead(CompanyTransaction transaction, @Nullable String leadId) {
        return leadId == null ? null : CrmLeads.answering(transaction, leadId);
    }

    private static EventOrigin about(CompanyTransaction transaction, @Nullable String leadId) {
        return about(transaction, leadId, new EventOrigin(null, Map.of()));
    }

    private static EventOrigin about(CompanyTransaction transaction, @Nullable String leadId, EventOrigin origin) {
        return origin.about(leadId == null ? null : transaction.aggregates().key(EntityKind.LEAD, leadId).stream());
    }

    private static DealEvent staged(String dealId, @Nullable String leadId, String stage, Instant at) {
        return switch (stage) {
            case DealState.WON -> new DealEvent.Won(dealId, leadId, Map.of(), at);
            case DealState.LOST -> new DealEvent.Lost(dealId, leadId, Map.of(), at);
            default -> new DealEvent.StageChanged(dealId, leadId, stage, Map.of(), at);
        };
    }

    private static void report(Aggregate<Deal> deal, DealEvent fact, EventOrigin origin) {
        deal.execute(root -> root.handle(new DealCommand.Report(fact), origin));
    }

    private CrmOutcome outcome(
            CrmCommand command, CompanyTransaction transaction, Aggregate<Deal> deal, @Nullable String leadId, boolean created) {
        LeadState lead = leadId == null ? LeadState.NEW : CrmLeads.together(transaction, leadId);
        return answers.settled(command, new CrmOutcome(created, DealAnswer.of(CrmDeals.state(deal), lead), transaction.finish()));
    }
}
