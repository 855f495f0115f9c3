package io.leadledger.api.contactlist;

import io.leadledger.api.EntityKind;
import io.leadledger.api.WorkEvent;
import io.leadledger.api.state.EntityState;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can happen to a contact list. Its members come and go in streams of their own, because the list's would grow too long to load. */
public sealed interface ContactListEvent extends WorkEvent {

    String listId();

    @Override
    default String id() {
        return listId();
    }

    @Override
    default EntityKind kind() {
        return EntityKind.CONTACT_LIST;
    }

    @Override
    default EntityState<?> after(@Nullable EntityState<?> before) {
        return (before instanceof ContactListState known ? known : ContactListState.NEW).evolve(this);
    }

    record Created(String listId, String name, Instant occurredAt) implements ContactListEvent {}

    /**
     * A part of its members, in their order; who is a member already stays in place.
     *
     * @param partId of this addition within the list
     * @param contactIds at most 1,000
     */
    record MembersAdded(String listId, String partId, List<String> contactIds, Instant occurredAt) implements ContactListEvent {

        @Override
        public String id() {
            return listId + "/" + partId;
        }
    }

    record MemberRemoved(String listId, String contactId, Instant occurredAt) implements ContactListEvent {

        @Override
        public String id() {
            return listId + "/" + contactId;
        }
    }

    record Deleted(String listId, Instant occurredAt) implements ContactListEvent {}
}
