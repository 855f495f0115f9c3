package io.leadledger.command.contact;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leadledger.api.EntityKind;
import io.leadledger.api.Handle;
import io.leadledger.api.LeadEvent;
import io.leadledger.api.command.LeadChange;
import io.leadledger.api.command.LeadCommand;
import io.leadledger.api.command.LogPosition;
import io.leadledger.api.contact.ContactCommand;
import io.leadledger.api.contact.ContactId;
import io.leadledger.api.error.ErrorCode;
import io.leadledger.api.error.LedgerException;
import io.leadledger.api.state.CustomFields;
import io.leadledger.api.state.LeadState;
import io.leadledger.command.EventOrigin;
import io.leadledger.command.contactlist.ListLookup;
import io.leadledger.command.contactlist.ListMembers;
import io.leadledger.command.crm.CrmLeads;
import io.leadledger.command.crm.LeadChanges;
import io.leadledger.command.identity.CompanyTransaction;
import io.leadledger.command.identity.CompanyTransactions;
import io.leadledger.command.identity.LeadIdentity;
import io.leadledger.web.company.Companies;
import io.leadledger.web.company.Company;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.axonframework.commandhandling.CommandHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class ContactHandler {

    /** Stops before a transaction could grow beyond 1,000 events; no contact leads to more than a handful. */
    private static final int ENOUGH_EVENTS = 980;

    private final CompanyTransactions transactions;
    private final Companies companies;
    private final ListLookup lists;
    private final ImportStore imports;

    ContactHandler(CompanyTransactions transactions, Companies companies, ListLookup lists, ImportStore imports) {
        this.transactions = transactions;
        this.companies = companies;
        this.lists = lists;
        this.imports = imports;
    }

    @CommandHandler
    ContactCommand.Outcome handle(ContactCommand.Save command) {
        ContactWork work = ContactWork.begin(transactions, command.companyId(), country(command.companyId()), List.of(command.contact()));
        ContactWork.Saved saved = work.save(command.contact(), command.occurredAt());
        LeadState lead = CrmLeads.together(work.transaction(), saved.leadId());
        return new ContactCommand.Outcome(saved.leadId(), lead, saved.created(), work.transaction().finish());
    }

    /** @throws LedgerException not_found when the list is not there */
    @CommandHandler
    ContactCommand.ManyOutcome handle(ContactCommand.SaveMany command) {
        ContactWork work = ContactWork.begin(
                transactions, command.companyId(), country(command.companyId()), command.contacts(), command.listId());
        List<ContactWork.Saved> saved = new ArrayList<>();
        int events = 0;
        while (saved.size() < command.contacts().size() && events < ENOUGH_EVENTS) {
            // Each a microsecond later: of one person's two rows, the later one is the newer.
            Instant at = command.occurredAt().plus(saved.size(), ChronoUnit.MICROS);
            ContactWork.Saved contact = work.save(command.contacts().get(saved.size()), at);
            saved.add(contact);
            events += contact.events();
        }
        ListMembers.add(work.transaction(), command.listId(), command.partId(), joining(command, saved), command.occurredAt());
        int created = (int) saved.stream().filter(ContactWork.Saved::created).count();
        imports.taken(command.companyId(), command.importId(), created, saved.size() - created);
        return new ContactCommand.ManyOutcome(saved.size(), created, work.transaction().finish());
    }

    /** Who is on the list already does not join it again, so that the same file sent twice leaves no event. */
    private List<String> joining(ContactCommand.SaveMany command, List<ContactWork.Saved> saved) {
        Set<String> known = saved.stream().filter(contact -> !contact.created()).map(contact -> contactId(command, contact)).collect(Collectors.toSet());
        Set<String> members = lists.membersAmong(command.companyId(), command.listId(), known);
        return saved.stream().map(contact -> contactId(command, contact)).distinct().filter(id -> !members.contains(id)).toList();
    }

    private static String contactId(ContactCommand command, ContactWork.Saved contact) {
        return ContactId.of(command.companyId(), contact.leadId());
    }

    /** @throws LedgerException not_found, or conflict when another contact has the phone */
    @CommandHandler
    ContactCommand.Outcome handle(ContactCommand.Change command) {
        ContactHandles handles = ContactHandles.of(command.change().attributes(), country(command.companyId()));
        CompanyTransaction transaction = transactions.begin(command.companyId(), List.of(), handles.all());
        transaction.load(List.of(transaction.aggregates().key(EntityKind.LEAD, command.leadId())), handles.all());
        String leadId = answering(transaction, command.leadId());
        requireFree(transaction, leadId, handles.phone());
        LeadState before = CrmLeads.together(transaction, leadId);
        LeadChange change = command.whole() ? withoutOtherFields(command.change(), before) : command.change();
        LeadChanges.record(transaction, leadId, change, handles.all(), command.occurredAt(), new EventOrigin(null, Map.of()));
        return new ContactCommand.Outcome(leadId, CrmLeads.together(transaction, leadId), false, transaction.finish());
    }

    /** @throws LedgerException not_found */
    @CommandHandler
    LogPosition handle(ContactCommand.Delete command) {
        CompanyTransaction transaction = transactions.begin(command.companyId(), List.of(), List.of());
        transaction.load(List.of(transaction.aggregates().key(EntityKind.LEAD, command.leadId())), List.of());
        String leadId = answering(transaction, command.leadId());
        EventOrigin origin = new EventOrigin(null, Map.of()).about(transaction.aggregates().key(EntityKind.LEAD, leadId).stream());
        LeadEvent deleted = new LeadEvent.Deleted(leadId, null, command.occurredAt());
        LeadIdentity.handle(transaction.aggregates().lead(leadId), new LeadCommand.Report(deleted), origin);
        return transaction.finish();
    }

    private static String answering(CompanyTransaction transaction, String leadId) {
        try {
            return CrmLeads.answering(transaction, leadId);
        } catch (LedgerException gone) {
            throw new LedgerException(ErrorCode.NOT_FOUND, "Contact not found");
        }
    }

    private static void requireFree(CompanyTransaction transaction, String leadId, @Nullable Handle phone) {
        String owner = phone == null ? null : transaction.identity().ownerOfAny(List.of(phone));
        if (owner != null && !transaction.identity().survivor(owner).equals(leadId)) {
            throw new LedgerException(ErrorCode.CONFLICT, "phone", "Another contact has this phone");
        }
    }

    /** A contact that is written whole has no fields but those that are named. */
    private static LeadChange withoutOtherFields(LeadChange change, LeadState before) {
        Map<String, JsonNode> attributes = new LinkedHashMap<>(change.attributes());
        ObjectNode custom = attributes.get("custom_fields") instanceof ObjectNode asked ? asked.deepCopy() : JsonNodeFactory.instance.objectNode();
        CustomFields.of(before.attributes()).keySet().forEach(name -> {
            if (!custom.has(name)) {
                custom.set(name, NullNode.instance);
                attributes.computeIfAbsent(name, _ -> before.attributes().newest(name) == null ? null : NullNode.instance);
            }
        });
        attributes.put("custom_fields", custom);
        return new LeadChange(attributes, change.stage(), change.owner(), change.tags());
    }

    private @Nullable String country(UUID companyId) {
        Company company = companies.company(companyId).orElseThrow(() -> new LedgerException(ErrorCode.FORBIDDEN));
        return company.defaultCountry();
    }
}
