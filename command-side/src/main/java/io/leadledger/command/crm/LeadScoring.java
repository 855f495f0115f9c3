package io.leadledger.command.crm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.leadledger.api.EntityKind;
import io.leadledger.api.LeadEvent;
import io.leadledger.api.MetaKeys;
import io.leadledger.api.command.CrmCommand;
import io.leadledger.api.command.CrmOutcome;
import io.leadledger.api.command.LeadCommand;
import io.leadledger.api.error.ErrorCode;
import io.leadledger.api.error.LedgerException;
import io.leadledger.api.query.AssessLead;
import io.leadledger.api.query.LeadAssessment;
import io.leadledger.api.state.LeadModel;
import io.leadledger.api.state.LeadState;
import io.leadledger.command.EventOrigin;
import io.leadledger.command.identity.CompanyTransaction;
import io.leadledger.command.identity.CompanyTransactions;
import io.leadledger.command.identity.LeadIdentity;
import io.leadledger.web.company.Companies;
import io.leadledger.web.company.Company;
import io.leadledger.web.company.Tier;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.stereotype.Component;

/** Scores of leads, recorded with what they rest on: model, version, features and the newest fact the model can have learnt from. */
@Component
class LeadScoring {

    private final CompanyTransactions transactions;
    private final Companies companies;
    private final Intelligence intelligence;
    private final KeptAnswers answers;

    LeadScoring(CompanyTransactions transactions, Companies companies, Intelligence intelligence, KeptAnswers answers) {
        this.transactions = transactions;
        this.companies = companies;
        this.intelligence = intelligence;
        this.answers = answers;
    }

    /** @throws LedgerException lead_not_found, scoring_failed */
    @CommandHandler
    CrmOutcome handle(CrmCommand.ScoreLead command) {
        Company company = companies.company(command.companyId()).orElseThrow(() -> new LedgerException(ErrorCode.FORBIDDEN));
        CompanyTransaction transaction = transactions.begin(company.companyId(), List.of(), List.of());
        transaction.load(List.of(transaction.aggregates().key(EntityKind.LEAD, command.leadId())), List.of());
        String leadId = CrmLeads.answering(transaction, command.leadId());
        BigDecimal before = new LeadModel(CrmLeads.together(transaction, leadId)).score();
        LeadAssessment found = score(transaction, company, leadId, command.custom(), command.factors(), command.occurredAt());
        return answers.settled(command, new CrmOutcome(false, answer(command, leadId, before, found), transaction.finish()));
    }

    /** Records the score of a lead that the transaction holds. */
    LeadAssessment score(
            CompanyTransaction transaction, Company company, String leadId, boolean custom, List<String> factors, Instant at) {
        LeadState lead = CrmLeads.together(transaction, leadId);
        List<String> members = CrmLeads.members(transaction.aggregates(), leadId);
        boolean learned = company.tier() != Tier.STARTER; // whose scoring is the basic one: rules and the prior
        LeadAssessment found = intelligence.ask(
                new AssessLead(company.companyId(), members, lead, learned, custom, factors, company.timeZone().getId(), at),
                LeadAssessment.class, Map.of(MetaKeys.COMPANY_ID, company.companyId().toString()));
        Map<String, JsonNode> basis = new LinkedHashMap<>();
        basis.put("score_model_version", TextNode.valueOf(found.modelVersion()));
        basis.put("score_features", found.features());
        basis.put("score_predictions", found.predictions());
        basis.put("score_cut_off", TextNode.valueOf(found.cutOff().toString()));
        EventOrigin origin = new EventOrigin(null, Map.of()).about(transaction.aggregates().key(EntityKind.LEAD, leadId).stream());
        LeadIdentity.handle(
                transaction.aggregates().lead(leadId),
                new LeadCommand.Report(new LeadEvent.Scored(leadId, found.score(), found.breakdown(), found.model(), basis, at)), origin);
        return found;
    }

    private static ObjectNode answer(CrmCommand.ScoreLead command, String leadId, BigDecimal before, LeadAssessment found) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.put("leadId", leadId)
                .put("score", found.score())
                .put("previous_score", before)
                .put("score_change", found.score().subtract(before));
        answer.set("scoreBreakdown", found.breakdown());
        if (command.predictions()) {
            answer.set("predictions", found.predictions());
        }
        found.recommendedActions().forEach(answer.putArray("recommendedActions")::add);
        return answer.put("model", found.model())
                .put("model_version", found.modelVersion())
                .put("scored_at", command.occurredAt().toString());
    }
}
