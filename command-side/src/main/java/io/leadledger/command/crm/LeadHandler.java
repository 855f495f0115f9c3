package io.leadledger.command.crm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.leadledger.api.CanonicalJson;
import io.leadledger.api.EntityKind;
import io.leadledger.api.Handle;
import io.leadledger.api.Handles;
import io.leadledger.api.LeadEvent;
import io.leadledger.api.command.CrmCommand;
import io.leadledger.api.command.CrmOutcome;
import io.leadledger.api.command.LeadChange;
import io.leadledger.api.command.LeadCommand;
import io.leadledger.api.error.ErrorCode;
import io.leadledger.api.error.LedgerException;
import io.leadledger.api.state.LeadModel;
import io.leadledger.api.state.LeadState;
import io.leadledger.command.EventOrigin;
import io.leadledger.command.identity.CompanyTransaction;
import io.leadledger.command.identity.CompanyTransactions;
import io.leadledger.command.identity.LeadIdentity;
import io.leadledger.command.lead.Lead;
import io.leadledger.web.company.Companies;
import io.leadledger.web.company.Company;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;
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
        change(transaction, leadId, command.change(), handles, command.occurredAt(), origin);
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
        change(transaction, leadId, command.change(), handles, command.occurredAt(), new EventOrigin(null, Map.of()));
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

    private static void change(
            CompanyTransaction transaction, String leadId, LeadChange asked, List<Handle> handles, Instant at, EventOrigin origin) {
        Aggregate<Lead> lead = transaction.aggregates().lead(leadId);
        origin.about(transaction.aggregates().key(EntityKind.LEAD, leadId).stream());
        LeadState before = LeadIdentity.state(lead);
        LeadIdentity.Contest contest = transaction.identity().claim(leadId, lead, handles);
        Map<String, JsonNode> news = Wanted.news(asked.attributes(), CrmLeads.together(transaction, leadId).attributes());
        boolean reachedAnew = contest.won().stream().anyMatch(handle -> !before.handles().containsKey(handle.key()));
        if (!before.named() || !news.isEmpty() || reachedAnew) {
            LeadIdentity.handle(lead, new LeadCommand.Capture(leadId, "lead", news, contest.won(), at), origin);
        }
        transaction.identity().settle(leadId, lead, contest, at, origin);
        report(lead, leadId, asked, at, origin);
    }

    private static void report(Aggregate<Lead> lead, String leadId, LeadChange asked, Instant at, EventOrigin origin) {
        LeadModel now = new LeadModel(LeadIdentity.state(lead));
        String stage = asked.stage();
        if (stage != null && !stage.equals(now.lifecycleStage())) {
            LeadIdentity.handle(lead, new LeadCommand.Report(new LeadEvent.StageChanged(leadId, stage, Map.of(), at)), origin);
        }
        JsonNode owner = asked.owner();
        JsonNode owned = now.owner();
        if (owner != null && (owned == null || !CanonicalJson.of(owner).equals(CanonicalJson.of(owned)))) {
            LeadIdentity.handle(lead, new LeadCommand.Report(new LeadEvent.OwnerAssigned(leadId, owner, Map.of(), at)), origin);
        }
        List<String> tags = asked.tags().stream().filter(tag -> !now.tags().contains(tag)).distinct().toList();
        if (!tags.isEmpty()) {
            LeadIdentity.handle(lead, tagged(now, leadId, tags, at), origin);
        }
    }

    /** A tag counts from when it was first given; one that a list has taken away since comes back with a new list. */
    private static LeadCommand tagged(LeadModel now, String leadId, List<String> tags, Instant at) {
        if (tags.stream().noneMatch(tag -> now.lead().tags().containsKey(tag))) {
            return new LeadCommand.Report(new LeadEvent.Tagged(leadId, tags, Map.of(), at));
        }
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        now.tags().forEach(list::add);
        tags.forEach(list::add);
        return new LeadCommand.Capture(leadId, "lead", Map.of("tags", list), List.of(), at);
    }
}
