package io.leadledger.command.crm;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadledger.api.EntityKind;
import io.leadledger.api.Handle;
import io.leadledger.api.Handles;
import io.leadledger.api.command.CrmCommand;
import io.leadledger.api.command.CrmOutcome;
import io.leadledger.api.error.ErrorCode;
import io.leadledger.api.error.LedgerException;
import io.leadledger.command.EventOrigin;
import io.leadledger.command.identity.CompanyTransaction;
import io.leadledger.command.identity.CompanyTransactions;
import io.leadledger.web.company.Companies;
import io.leadledger.web.company.Company;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Leads that are made and changed by request. */
@Component
class LeadHandler {

    private final CompanyTransactions transactions;
    private final Companies companies;
    private final LeadQuota quota;
    private final LeadScoring scoring;
    private final KeptAnswers answers;

    LeadHandler(CompanyTransactions transactions, Companies companies, LeadQuota quota, LeadScoring scoring, KeptAnswers answers) {
        this.transactions = transactions;
        this.companies = companies;
        this.quota = quota;
        this.scoring = scoring;
        this.answers = answers;
    }

    /** @throws LedgerException leads_limit_exceeded */
    @CommandHandler
    CrmOutcome handle(CrmCommand.CreateLead command) {
        Company company = company(command.companyId());
        List<Handle> handles = handles(command.change().attributes(), company.defaultCountry());
        CompanyTransaction transaction = transactions.begin(company.companyId(), List.of(command.newLeadId()), handles);
        transaction.load(List.of(transaction.aggregates().key(EntityKind.LEAD, command.newLeadId())), handles);
        EventOrigin origin = new EventOrigin(null, Map.of());
        String known = transaction.identity().named(handles);
        String leadId = known == null ? command.newLeadId() : known;
        if (known == null) {
            quota.take(company, command.occurredAt());
            transaction.entities().resolve(leadId, "lead", EntityKind.LEAD).reservation().make(command.occurredAt(), origin);
        }
        LeadChanges.record(transaction, leadId, command.change(), handles, command.occurredAt(), origin);
        List<String> actions = List.of();
        if (command.score()) {
            actions = scoring.score(transaction, company, leadId, false, List.of(), command.occurredAt()).recommendedActions();
        }
        JsonNode answer = LeadAnswer.of(leadId, CrmLeads.together(transaction, leadId), actions);
        return answers.settled(command, new CrmOutcome(known == null, answer, transaction.finish()));
    }

    /** @throws LedgerException lead_not_found */
    @CommandHandler
    CrmOutcome handle(CrmCommand.ChangeLead command) {
        Company company = company(command.companyId());
        List<Handle> handles = handles(command.change().attributes(), company.defaultCountry());
        CompanyTransaction transaction = transactions.begin(company.companyId(), List.of(), handles);
        transaction.load(List.of(transaction.aggregates().key(EntityKind.LEAD, command.leadId())), handles);
        String leadId = CrmLeads.answering(transaction, command.leadId());
        LeadChanges.record(transaction, leadId, command.change(), handles, command.occurredAt(), new EventOrigin(null, Map.of()));
        JsonNode answer = LeadAnswer.of(leadId, CrmLeads.together(transaction, leadId), List.of());
        return answers.settled(command, new CrmOutcome(false, answer, transaction.finish()));
    }

    private Company company(UUID companyId) {
        return companies.company(companyId).orElseThrow(() -> new LedgerException(ErrorCode.FORBIDDEN));
    }

    private static List<Handle> handles(Map<String, JsonNode> attributes, @Nullable String country) {
        return Stream.of(Handles.email(text(attributes.get("email"))), Handles.phone(text(attributes.get("phone")), country))
                .filter(Objects::nonNull)
                .toList();
    }

    private static @Nullable String text(@Nullable JsonNode value) {
        return value == null || value.isNull() ? null : value.asText();
    }
}
