package io.leadledger.api.contactlist;

import io.leadledger.api.command.LogPosition;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.axonframework.commandhandling.RoutingKey;

/** What can be asked of a contact list. Each is answered with an {@link Outcome}, and refused for a list that is not there. */
public sealed interface ContactListCommand {

    UUID companyId();

    String listId();

    Instant occurredAt();

    record Create(@RoutingKey UUID companyId, String listId, String name, Instant occurredAt) implements ContactListCommand {}

    /**
     * @param partId a new id within the list
     * @param contactIds in order
     */
    record AddMembers(@RoutingKey UUID companyId, String listId, String partId, List<String> contactIds, Instant occurredAt)
            implements ContactListCommand {}

    record RemoveMember(@RoutingKey UUID companyId, String listId, String contactId, Instant occurredAt) implements ContactListCommand {}

    record Delete(@RoutingKey UUID companyId, String listId, Instant occurredAt) implements ContactListCommand {}

    record Outcome(ContactListState list, LogPosition position) {}
}
