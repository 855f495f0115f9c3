package io.leadledger.command.contactlist;

import io.leadledger.api.EntityKind;
import io.leadledger.api.contactlist.ContactListCommand;
import io.leadledger.api.contactlist.ContactListEvent;
import io.leadledger.api.contactlist.ContactListState;
import io.leadledger.command.identity.CompanyTransaction;
import io.leadledger.command.identity.CompanyTransactions;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.stereotype.Component;

@Component
class ContactListHandler {

    private final CompanyTransactions transactions;

    ContactListHandler(CompanyTransactions transactions) {
        this.transactions = transactions;
    }

    @CommandHandler
    ContactListCommand.Outcome handle(ContactListCommand.Create command) {
        CompanyTransaction transaction = begin(command);
        ContactListEvent.Created created = new ContactListEvent.Created(command.listId(), command.name(), command.occurredAt());
        ListMembers.apply(transaction, created);
        return new ContactListCommand.Outcome(ContactListState.NEW.evolve(created), transaction.finish());
    }

    @CommandHandler
    ContactListCommand.Outcome handle(ContactListCommand.AddMembers command) {
        CompanyTransaction transaction = begin(command);
        ListMembers.add(transaction, command.listId(), command.partId(), command.contactIds(), command.occurredAt());
        return new ContactListCommand.Outcome(ListMembers.existing(transaction, command.listId()), transaction.finish());
    }

    @CommandHandler
    ContactListCommand.Outcome handle(ContactListCommand.RemoveMember command) {
        CompanyTransaction transaction = begin(command);
        ContactListState list = ListMembers.existing(transaction, command.listId());
        ListMembers.apply(
                transaction, new ContactListEvent.MemberRemoved(command.listId(), command.contactId(), command.occurredAt()));
        return new ContactListCommand.Outcome(list, transaction.finish());
    }

    @CommandHandler
    ContactListCommand.Outcome handle(ContactListCommand.Delete command) {
        CompanyTransaction transaction = begin(command);
        ContactListState list = ListMembers.existing(transaction, command.listId());
        ContactListEvent.Deleted deleted = new ContactListEvent.Deleted(command.listId(), command.occurredAt());
        ListMembers.apply(transaction, deleted);
        return new ContactListCommand.Outcome(list.evolve(deleted), transaction.finish());
    }

    private CompanyTransaction begin(ContactListCommand command) {
        CompanyTransaction transaction = transactions.begin(command.companyId(), List.of(), List.of());
        transaction.load(List.of(transaction.aggregates().key(EntityKind.CONTACT_LIST, command.listId())), List.of());
        return transaction;
    }
}
