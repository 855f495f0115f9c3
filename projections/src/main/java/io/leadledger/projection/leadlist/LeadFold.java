package io.leadledger.projection.leadlist;

import io.leadledger.api.CallEvent;
import io.leadledger.api.ConversationEvent;
import io.leadledger.api.DealEvent;
import io.leadledger.api.LeadEvent;
import io.leadledger.api.LedgerEvent;
import io.leadledger.api.RecordEvent;
import io.leadledger.api.RepEvent;
import io.leadledger.api.WorkEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which leads an event tells of, and what it adds to their facts. */
final class LeadFold {

    private LeadFold() {}

    /** The lead whose own facts an event belongs to; null when it belongs to none. */
    static @Nullable LeadKey subject(UUID companyId, LedgerEvent event) {
        String leadId = switch (event) {
            case LeadEvent e -> e.leadId();
            case ConversationEvent e -> e.leadId();
            case CallEvent e -> e.leadId();
            case DealEvent e -> e.leadId();
            case RepEvent _, RecordEvent _, WorkEvent _ -> null;
        };
        return leadId == null ? null : new LeadKey(companyId, leadId);
    }

    /** Every lead whose row may change: the subject, and in merges the other side. */
    static List<LeadKey> touched(UUID companyId, LedgerEvent event) {
        LeadKey subject = subject(companyId, event);
        if (subject == null) {
            return List.of();
        }
        return switch (event) {
            case LeadEvent.Absorbed e -> List.of(subject, subject.sibling(e.absorbedLeadId()));
            case LeadEvent.MergeUndone e -> List.of(subject, subject.sibling(e.absorbedLeadId()));
            case LeadEvent.MergedInto e -> List.of(subject, subject.sibling(e.survivorLeadId()));
            case LeadEvent.Separated e -> List.of(subject, subject.sibling(e.survivorLeadId()));
            default -> List.of(subject);
        };
    }

    /** What must be counted once for the subject. */
    static List<Contact> contacts(LeadKey subject, LedgerEvent event) {
        return switch (event) {
            case ConversationEvent.MessageRecorded e -> List.of(
                    Contact.of(subject, Contact.Kind.MESSAGE, e.messageId()),
                    Contact.of(subject, Contact.Kind.CONVERSATION, e.conversationId()));
            case LeadEvent.TemplateSent e -> List.of(Contact.of(subject, Contact.Kind.TEMPLATE_SEND, e.sendId()));
            default -> List.of();
        };
    }

    /** The facts with one more event; counts are left to {@link #contacts}. */
    static LeadFacts fold(LeadFacts facts, LedgerEvent event) {
        return switch (event) {
            case LeadEvent.TemplateSent e -> new LeadFacts(facts.state().evolve(e), facts.chat().sent(e));
            // Bookkeeping of identity: not a fact about the person, and an undone merge must leave no trace.
            case LeadEvent.Absorbed _, LeadEvent.MergedInto _, LeadEvent.MergeUndone _, LeadEvent.Separated _,
                    LeadEvent.DuplicateSuspected _, LeadEvent.Reclassified _ -> facts.with(facts.state().evolve((LeadEvent) event));
            case LeadEvent e -> new LeadFacts(facts.state().evolve(e), facts.chat().knownSince(e.occurredAt()));
            case ConversationEvent.MessageRecorded e -> facts.with(facts.chat().said(e));
            case ConversationEvent e -> facts.with(facts.chat().knownSince(e.occurredAt()));
            case CallEvent e -> facts.with(facts.chat().knownSince(e.occurredAt()));
            case DealEvent e -> facts.with(facts.chat().knownSince(e.occurredAt()));
            case RepEvent _, RecordEvent _, WorkEvent _ -> facts;
        };
    }

    static LeadFacts fold(LeadFacts facts, List<? extends LedgerEvent> events) {
        LeadFacts folded = facts;
        for (LedgerEvent event : events) {
            folded = fold(folded, event);
        }
        return folded;
    }

    static List<Contact> contacts(LeadKey subject, List<? extends LedgerEvent> events) {
        List<Contact> contacts = new ArrayList<>();
        events.forEach(event -> contacts.addAll(contacts(subject, event)));
        return contacts;
    }
}
