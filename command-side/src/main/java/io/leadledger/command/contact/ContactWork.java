package io.leadledger.command.contact;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.leadledger.api.EntityKind;
import io.leadledger.api.Handle;
import io.leadledger.api.Handles;
import io.leadledger.api.command.LeadChange;
import io.leadledger.api.command.LeadCommand;
import io.leadledger.api.contact.ContactCommand.NewContact;
import io.leadledger.api.state.LeadModel;
import io.leadledger.api.state.LeadState;
import io.leadledger.command.EventOrigin;
import io.leadledger.command.aggregate.AggregateKey;
import io.leadledger.command.crm.CrmLeads;
import io.leadledger.command.crm.LeadChanges;
import io.leadledger.command.identity.CompanyTransaction;
import io.leadledger.command.identity.CompanyTransactions;
import io.leadledger.command.identity.LeadIdentity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Contacts of one transaction. A phone tells who somebody is: its owner is completed, be it one that only an interaction had opened. Else the
 * e-mail tells, of somebody who has no phone yet: several people may share an address.
 */
final class ContactWork {

    private final UUID companyId;
    private final CompanyTransaction transaction;
    /** Reading a phone costs more than finding what was read. */
    private final Map<NewContact, ContactHandles> handles;

    /** @param events that it took */
    record Saved(String leadId, boolean created, int events) {}

    private ContactWork(UUID companyId, CompanyTransaction transaction, Map<NewContact, ContactHandles> handles) {
        this.companyId = companyId;
        this.transaction = transaction;
        this.handles = handles;
    }

    static ContactWork begin(CompanyTransactions transactions, UUID companyId, @Nullable String country, List<NewContact> contacts) {
        return begin(transactions, companyId, country, contacts, null);
    }

    /**
     * Reads and locks all that the contacts may touch.
     *
     * @param listId of the list that they are to join; null for none
     */
    static ContactWork begin(
            CompanyTransactions transactions, UUID companyId, @Nullable String country, List<NewContact> contacts, @Nullable String listId) {
        Map<NewContact, ContactHandles> handles = new IdentityHashMap<>();
        List<Handle> claimed = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        for (NewContact contact : contacts) {
            ContactHandles known = ContactHandles.of(contact.change().attributes(), country);
            handles.put(contact, known);
            claimed.addAll(known.all());
            ids.add(contact.newLeadId());
            if (known.phone() != null) {
                ids.add(Handles.derivedLeadId(companyId, known.phone()));
            }
        }
        CompanyTransaction transaction = transactions.begin(companyId, ids, claimed);
        List<AggregateKey> foreseen = new ArrayList<>();
        contacts.forEach(contact -> foreseen.add(transaction.aggregates().key(EntityKind.LEAD, contact.newLeadId())));
        if (listId != null) {
            foreseen.add(transaction.aggregates().key(EntityKind.CONTACT_LIST, listId));
        }
        transaction.loadOwners(foreseen, claimed);
        return new ContactWork(companyId, transaction, handles);
    }

    CompanyTransaction transaction() {
        return transaction;
    }

    Saved save(NewContact contact, Instant at) {
        ContactHandles handles = Objects.requireNonNull(this.handles.get(contact));
        EventOrigin origin = new EventOrigin(null, Map.of());
        String known = known(handles);
        String leadId = known == null ? contact.newLeadId() : known;
        LeadState before = LeadIdentity.state(transaction.aggregates().lead(leadId));
        if (!before.named() && (known == null || isOpenedBy(handles.phone(), leadId))) {
            transaction.entities().resolve(leadId, "lead", EntityKind.LEAD).reservation().make(at, origin);
        }
        if (before.lifespan().isDeleted()) {
            revive(leadId, contact.change(), at, origin);
        }
        LeadChanges.record(transaction, leadId, known == null ? sourced(contact.change()) : contact.change(), handles.all(), at, origin);
        return new Saved(leadId, known == null || before.lifespan().isDeleted(), origin.events());
    }

    private @Nullable String known(ContactHandles handles) {
        LeadIdentity identity = transaction.identity();
        String owner = handles.phone() == null ? null : identity.ownerOfAny(List.of(handles.phone()));
        if (owner != null) {
            String survivor = identity.survivor(owner);
            return LeadIdentity.state(transaction.aggregates().lead(survivor)).reclassifiedAs() == null ? survivor : null;
        }
        String mailed = handles.email() == null ? null : identity.named(List.of(handles.email()));
        return mailed != null && new LeadModel(CrmLeads.together(transaction, mailed)).phone() == null ? mailed : null;
    }

    private boolean isOpenedBy(@Nullable Handle phone, String leadId) {
        return phone != null && leadId.equals(Handles.derivedLeadId(companyId, phone));
    }

    private void revive(String leadId, LeadChange change, Instant at, EventOrigin origin) {
        origin.about(transaction.aggregates().key(EntityKind.LEAD, leadId).stream());
        LeadCommand again = new LeadCommand.Capture(leadId, "lead", change.attributes(), List.of(), at);
        LeadIdentity.handle(transaction.aggregates().lead(leadId), again, origin);
    }

    /** As other leads that are made by request. */
    private static LeadChange sourced(LeadChange change) {
        Map<String, JsonNode> attributes = new LinkedHashMap<>(change.attributes());
        attributes.put("source", TextNode.valueOf("api"));
        return new LeadChange(attributes, change.stage(), change.owner(), change.tags());
    }
}
