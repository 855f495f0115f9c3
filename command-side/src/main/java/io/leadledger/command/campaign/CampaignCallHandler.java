package io.leadledger.command.campaign;

import io.leadledger.api.CallEvent;
import io.leadledger.api.EntityKind;
import io.leadledger.api.campaign.CallWindow;
import io.leadledger.api.campaign.CampaignCommand;
import io.leadledger.api.campaign.CampaignCommand.Attempt;
import io.leadledger.api.campaign.CampaignEvent;
import io.leadledger.api.campaign.CampaignStatus;
import io.leadledger.api.command.CallCommand;
import io.leadledger.command.EventOrigin;
import io.leadledger.command.campaign.CampaignOrders.Order;
import io.leadledger.command.identity.CompanyTransaction;
import io.leadledger.command.identity.CompanyTransactions;
import io.leadledger.command.telephony.CallQueue;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What the dialer asks of campaigns. Whatever made it ask may have changed, so everything that allows a call is looked at again while the
 * campaign's row is locked: so many nodes may ask at once, and one of them calls.
 */
@Component
class CampaignCallHandler {

    private static final Duration NUMBER_IS_BUSY = Duration.ofSeconds(30);

    private final CompanyTransactions transactions;
    private final CampaignRows campaigns;
    private final ContactProgress contacts;
    private final CallQueue queue;
    private final CampaignCalls calls;
    private final CampaignOrders orders;

    CampaignCallHandler(
            CompanyTransactions transactions, CampaignRows campaigns, ContactProgress contacts, CallQueue queue, CampaignCalls calls,
            CampaignOrders orders) {
        this.transactions = transactions;
        this.campaigns = campaigns;
        this.contacts = contacts;
        this.queue = queue;
        this.calls = calls;
        this.orders = orders;
    }

    @CommandHandler
    Attempt handle(CampaignCommand.CallContact command) {
        CampaignRows.Locked campaign = campaigns.lock(command.companyId(), command.campaignId()).orElse(null);
        ContactProgress.Row contact = contacts.find(command, command.contactId()).orElse(null);
        if (campaign == null || contact == null || !mayCall(campaign, contact, command)) {
            return Attempt.NOT_NOW;
        }
        String callId = orders.callId(command, contact.orders() + 1);
        CompanyTransaction transaction = begin(command, contact, callId);
        return switch (orders.order(transaction, campaign, contact, command.campaignId(), callId)) {
            case Order.Impossible(String reason) -> {
                end(transaction, command, contact, "failed", reason, command.now());
                transaction.finish();
                yield Attempt.ENDED;
            }
            case Order.Ready ready -> call(transaction, command, campaign, contact, callId, ready);
        };
    }

    private boolean mayCall(CampaignRows.Locked campaign, ContactProgress.Row contact, CampaignCommand.CallContact command) {
        return (campaign.status() == CampaignStatus.SCHEDULED || campaign.status() == CampaignStatus.ACTIVE)
                && new CallWindow(campaign.schedule()).isOpen(command.now())
                && contact.waits(command.now())
                && contacts.open(command) < campaign.settings().maxConcurrentCalls();
    }

    private Attempt call(
            CompanyTransaction transaction, CampaignCommand.CallContact command, CampaignRows.Locked campaign, ContactProgress.Row contact,
            String callId, Order.Ready order) {
        Instant now = command.now();
        Instant notAfter = new CallWindow(campaign.schedule()).closing(now).orElse(null);
        if (!queue.put(command.companyId(), callId, command.provider(), order.order(), now, notAfter)) {
            contacts.waits(command, contact.contactId(), now.plus(NUMBER_IS_BUSY));
            return Attempt.NUMBER_BUSY;
        }
        contacts.called(command, contact.contactId(), callId);
        campaigns.ran(command, now);
        EventOrigin origin = about(transaction, contact.leadId());
        transaction.aggregates().call(callId).execute(call -> call.handle(
                new CallCommand.Report(new CallEvent.Requested(callId, contact.leadId(), order.facts(), now)), origin));
        if (campaign.status() == CampaignStatus.SCHEDULED) {
            apply(transaction, command, new CampaignEvent.Started(command.campaignId(), now), null);
            campaigns.became(command, CampaignStatus.ACTIVE, now);
        }
        transaction.finish();
        return Attempt.CALLED;
    }

    @CommandHandler
    void handle(CampaignCommand.SettleContact command) {
        CampaignRows.Locked campaign = campaigns.lock(command.companyId(), command.campaignId()).orElse(null);
        ContactProgress.Row contact = contacts.find(command, command.contactId()).filter(ContactProgress.Row::isCalled).orElse(null);
        String callId = contact == null ? null : contact.callId();
        Optional<CampaignCalls.Ended> end = callId == null ? Optional.empty() : calls.end(command.companyId(), callId, command.now());
        if (campaign == null || contact == null || callId == null || end.isEmpty()) {
            return;
        }
        settle(command, campaign, contact, callId, end.get());
    }

    private void settle(
            CampaignCommand.SettleContact command, CampaignRows.Locked campaign, ContactProgress.Row contact, String callId,
            CampaignCalls.Ended end) {
        CompanyTransaction transaction = begin(command, contact, callId);
        boolean takenBack = end.outcome().equals("expired") || end.outcome().equals("cancelled");
        if (takenBack) {
            EventOrigin origin = about(transaction, contact.leadId());
            transaction.aggregates().call(callId).execute(call -> call.handle(
                    new CallCommand.Report(orders.takenBack(callId, contact.leadId(), end.outcome(), command.now())), origin));
        }
        boolean goesOn = campaign.status() != CampaignStatus.STOPPED;
        if (takenBack && goesOn) {
            contacts.takenBack(command, contact.contactId(), command.now());
        } else if (goesOn && campaign.settings().triesAgain(end.outcome(), contact.attempts())) {
            contacts.waits(command, contact.contactId(), end.at().plus(Duration.ofMinutes(campaign.settings().retryInterval())));
        } else if (takenBack) {
            end(transaction, command, contact, "cancelled", CampaignRules.STOPPED, command.now());
        } else {
            end(transaction, command, contact, end.outcome(), null, command.now());
        }
        transaction.finish();
    }

    @CommandHandler
    void handle(CampaignCommand.Conclude command) {
        CampaignRows.Locked campaign = campaigns.lock(command.companyId(), command.campaignId()).orElse(null);
        if (campaign == null || campaign.status().isFinal() || contacts.open(command) > 0) {
            return;
        }
        if (contacts.areWaiting(command)) {
            if (!campaign.schedule().isOver(command.now())) {
                return;
            }
            campaigns.count(command, contacts.endWaiting(command, "failed", "the campaign ended before the contact could be called"), 0);
        }
        CompanyTransaction transaction = transactions.begin(command.companyId(), List.of(), List.of());
        transaction.load(List.of(transaction.aggregates().key(EntityKind.CAMPAIGN, command.campaignId())), List.of());
        apply(transaction, command, new CampaignEvent.Completed(command.campaignId(), command.now()), null);
        campaigns.became(command, CampaignStatus.COMPLETED, command.now());
        transaction.finish();
    }

    private void end(
            CompanyTransaction transaction, CampaignCommand command, ContactProgress.Row contact, String outcome, @Nullable String reason,
            Instant at) {
        contacts.done(command, contact.contactId(), outcome, reason);
        campaigns.count(command, 1, CampaignRules.SUCCESSES.contains(outcome) ? 1 : 0);
        apply(transaction, command, new CampaignEvent.ContactEnded(
                command.campaignId(), contact.contactId(), contact.leadId(), outcome, contact.attempts(), reason, at), contact.leadId());
    }

    private CompanyTransaction begin(CampaignCommand command, ContactProgress.Row contact, String callId) {
        CompanyTransaction transaction = transactions.begin(command.companyId(), List.of(), List.of());
        transaction.load(
                List.of(
                        transaction.aggregates().key(EntityKind.LEAD, contact.leadId()),
                        transaction.aggregates().key(EntityKind.CALL, callId),
                        transaction.aggregates().key(EntityKind.SUPPRESSION, contact.phone())),
                List.of());
        return transaction;
    }

    private static void apply(CompanyTransaction transaction, CampaignCommand command, CampaignEvent event, @Nullable String leadId) {
        EventOrigin origin = about(transaction, leadId);
        transaction.aggregates().work(EntityKind.CAMPAIGN, event.id()).execute(item -> item.apply(event, origin));
    }

    private static EventOrigin about(CompanyTransaction transaction, @Nullable String leadId) {
        return new EventOrigin(null, Map.of())
                .about(leadId == null ? null : transaction.aggregates().key(EntityKind.LEAD, leadId).stream());
    }
}
