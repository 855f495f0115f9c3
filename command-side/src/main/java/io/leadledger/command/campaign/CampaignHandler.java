package io.leadledger.command.campaign;

import io.leadledger.api.EntityKind;
import io.leadledger.api.campaign.CampaignCommand;
import io.leadledger.api.campaign.CampaignEvent;
import io.leadledger.api.campaign.CampaignState;
import io.leadledger.api.campaign.CampaignStatus;
import io.leadledger.api.error.ErrorCode;
import io.leadledger.api.error.LedgerException;
import io.leadledger.api.template.TemplateState;
import io.leadledger.command.EventOrigin;
import io.leadledger.command.identity.CompanyTransaction;
import io.leadledger.command.identity.CompanyTransactions;
import io.leadledger.command.work.WorkItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.stereotype.Component;

/** What people ask of campaigns. */
@Component
class CampaignHandler {

    private static final int CONTACTS_PER_EVENT = 1_000;

    private final CompanyTransactions transactions;
    private final CampaignRows campaigns;
    private final ContactProgress contacts;
    private final CampaignCalls calls;

    CampaignHandler(CompanyTransactions transactions, CampaignRows campaigns, ContactProgress contacts, CampaignCalls calls) {
        this.transactions = transactions;
        this.campaigns = campaigns;
        this.contacts = contacts;
        this.calls = calls;
    }

    /** @throws LedgerException not_found naming the template */
    @CommandHandler
    CampaignCommand.Outcome handle(CampaignCommand.Create command) {
        CompanyTransaction transaction = transactions.begin(command.companyId(), List.of(), List.of());
        transaction.load(
                List.of(
                        transaction.aggregates().key(EntityKind.CAMPAIGN, command.campaignId()),
                        transaction.aggregates().key(EntityKind.TEMPLATE, command.templateId())),
                List.of());
        TemplateState template = template(transaction, command.templateId());
        CampaignEvent.Created created = new CampaignEvent.Created(
                command.campaignId(), command.name(), command.description(), command.templateId(), template.version(), template.content(),
                command.variables(),
                command.schedule(), command.callSettings(), command.contacts().size(), command.occurredAt());
        campaigns.add(command.companyId(), created);
        contacts.add(command);
        List<CampaignEvent> events = new ArrayList<>(List.of(created));
        List<String> ids = command.contacts().stream().map(CampaignCommand.Contact::contactId).toList();
        for (int from = 0; from < ids.size(); from += CONTACTS_PER_EVENT) {
            List<String> part = ids.subList(from, Math.min(ids.size(), from + CONTACTS_PER_EVENT));
            events.add(new CampaignEvent.ContactsAdded(command.campaignId(), List.copyOf(part), command.occurredAt()));
        }
        return apply(transaction, command, events);
    }

    /** @throws LedgerException not_found; invalid_value naming the status */
    @CommandHandler
    CampaignCommand.Outcome handle(CampaignCommand.ChangeStatus command) {
        if (campaigns.lock(command.companyId(), command.campaignId()).isEmpty()) {
            throw new LedgerException(ErrorCode.NOT_FOUND, "Campaign not found");
        }
        CompanyTransaction transaction = begin(command);
        List<CampaignEvent> events = CampaignRules.change(
                state(transaction, command), command.campaignId(), command.status(), command.occurredAt());
        CampaignCommand.Outcome outcome = apply(transaction, command, events);
        if (!events.isEmpty()) {
            become(command, outcome.campaign().status());
        }
        return outcome;
    }

    private void become(CampaignCommand.ChangeStatus command, CampaignStatus status) {
        campaigns.became(command, status, command.occurredAt());
        if (status != CampaignStatus.ACTIVE) {
            calls.takeBack(command.companyId(), command.campaignId());
        }
        if (status == CampaignStatus.STOPPED) {
            campaigns.count(command, contacts.endWaiting(command, "cancelled", CampaignRules.STOPPED), 0);
        }
    }

    private CompanyTransaction begin(CampaignCommand command) {
        CompanyTransaction transaction = transactions.begin(command.companyId(), List.of(), List.of());
        transaction.load(List.of(transaction.aggregates().key(EntityKind.CAMPAIGN, command.campaignId())), List.of());
        return transaction;
    }

    private static TemplateState template(CompanyTransaction transaction, String templateId) {
        Object state = transaction.aggregates().work(EntityKind.TEMPLATE, templateId).invoke(WorkItem::state);
        if (!(state instanceof TemplateState template) || !template.exists()) {
            throw new LedgerException(ErrorCode.NOT_FOUND, "templateId", "There is no such template");
        }
        return template;
    }

    private static CampaignState state(CompanyTransaction transaction, CampaignCommand command) {
        Object state = transaction.aggregates().work(EntityKind.CAMPAIGN, command.campaignId()).invoke(WorkItem::state);
        return state instanceof CampaignState campaign ? campaign : CampaignState.NEW;
    }

    private static CampaignCommand.Outcome apply(
            CompanyTransaction transaction, CampaignCommand command, List<CampaignEvent> events) {
        EventOrigin origin = new EventOrigin(null, Map.of());
        for (CampaignEvent event : events) {
            transaction.aggregates().work(EntityKind.CAMPAIGN, command.campaignId()).execute(item -> item.apply(event, origin));
        }
        return new CampaignCommand.Outcome(state(transaction, command), transaction.finish());
    }
}
