package io.leadledger.command.contactlist;

import io.leadledger.api.EntityKind;
import io.leadledger.api.contactlist.ContactListEvent;
import io.leadledger.api.contactlist.ContactListState;
import io.leadledger.api.error.ErrorCode;
import io.leadledger.api.error.LedgerException;
import io.leadledger.command.EventOrigin;
import io.leadledger.command.identity.CompanyTransaction;
import io.leadledger.command.work.WorkItem;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Who joins a list and leaves it, in the transaction of any command. */
public final class ListMembers {

    private static final int MEMBERS_PER_EVENT = 1_000;

    private ListMembers() {}

    /** @throws LedgerException not_found when the list is not there */
    public static void add(CompanyTransaction transaction, String listId, String partId, List<String> contactIds, Instant at) {
        existing(transaction, listId);
        for (int from = 0; from < contactIds.size(); from += MEMBERS_PER_EVENT) {
            List<String> some = contactIds.subList(from, Math.min(contactIds.size(), from + MEMBERS_PER_EVENT));
            apply(transaction, new ContactListEvent.MembersAdded(listId, partId, List.copyOf(some), at));
        }
    }

    /** @throws LedgerException not_found when the list is not there */
    static ContactListState existing(CompanyTransaction transaction, String listId) {
        Object state = transaction.aggregates().work(EntityKind.CONTACT_LIST, listId).invoke(WorkItem::state);
        if (!(state instanceof ContactListState list) || !list.exists()) {
            throw new LedgerException(ErrorCode.NOT_FOUND, "Contact list not found");
        }
        return list;
    }

    static void apply(CompanyTransaction transaction, ContactListEvent event) {
        EventOrigin origin = new EventOrigin(null, Map.of());
        transaction.aggregates().work(EntityKind.CONTACT_LIST, event.id()).execute(item -> item.apply(event, origin));
    }
}
