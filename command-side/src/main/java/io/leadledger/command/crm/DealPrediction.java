package io.leadledger.command.crm;

import io.leadledger.api.DealEvent;
import io.leadledger.api.EntityKind;
import io.leadledger.api.MetaKeys;
import io.leadledger.api.command.CrmCommand;
import io.leadledger.api.command.CrmOutcome;
import io.leadledger.api.command.DealCommand;
import io.leadledger.api.error.ErrorCode;
import io.leadledger.api.error.LedgerException;
import io.leadledger.api.query.DealForecast;
import io.leadledger.api.query.ForecastDeal;
import io.leadledger.api.state.DealState;
import io.leadledger.command.EventOrigin;
import io.leadledger.command.deal.Deal;
import io.leadledger.command.identity.CompanyTransaction;
import io.leadledger.command.identity.CompanyTransactions;
import io.leadledger.web.company.Companies;
import io.leadledger.web.company.Company;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;
import org.springframework.stereotype.Component;

/** Predictions of deals, recorded with what they rest on: model, version, features and the newest fact the model can have learnt from. */
@Component
class DealPrediction {

    private final CompanyTransactions transactions;
    private final Companies companies;
    private final Intelligence intelligence;
    private final KeptAnswers answers;

    DealPrediction(CompanyTransactions transactions, Companies companies, Intelligence intelligence, KeptAnswers answers) {
        this.transactions = transactions;
        this.companies = companies;
        this.intelligence = intelligence;
        this.answers = answers;
    }

    /** @throws LedgerException deal_not_found, scoring_failed */
    @CommandHandler
    CrmOutcome handle(CrmCommand.PredictDeal command) {
        Company company = companies.company(command.companyId()).orElseThrow(() -> new LedgerException(ErrorCode.FORBIDDEN));
        CompanyTransaction transaction = transactions.begin(company.companyId(), List.of(), List.of());
        transaction.load(List.of(transaction.aggregates().key(EntityKind.DEAL, command.dealId())), List.of());
        Aggregate<Deal> deal = CrmDeals.known(transaction, command.dealId());
        DealState state = CrmDeals.state(deal);
        String leadId = state.leadId();
        List<String> leads = leadId == null
                ? List.of()
                : CrmLeads.members(transaction.aggregates(), transaction.identity().survivor(leadId));
        DealForecast found = intelligence.ask(
                new ForecastDeal(
                        company.companyId(), state, leads, command.includeFactors(), command.includeRecommendations(),
                        company.timeZone().getId(), command.occurredAt()),
                DealForecast.class, Map.of(MetaKeys.COMPANY_ID, company.companyId().toString()));
        DealEvent predicted = new DealEvent.Predicted(
                command.dealId(), leadId, found.prediction(), found.model(), found.modelVersion(), found.features(), found.cutOff(),
                command.occurredAt());
        EventOrigin origin = new EventOrigin(null, Map.of())
                .about(leadId == null ? null : transaction.aggregates().key(EntityKind.LEAD, leadId).stream());
        deal.execute(root -> root.handle(new DealCommand.Report(predicted), origin));
        return answers.settled(command, new CrmOutcome(false, found.answer(), transaction.finish()));
    }
}
