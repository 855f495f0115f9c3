package io.leadledger.api.contact;

import io.leadledger.api.command.LeadChange;
import io.leadledger.api.command.LogPosition;
import io.leadledger.api.state.LeadState;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.axonframework.commandhandling.RoutingKey;

/** What can be asked of contacts. */
public sealed interface ContactCommand {

    UUID companyId();

    /** The contact with this phone, completed by what is posted; a new one where nobody has it. Answered with an {@link Outcome}. */
    record Save(@RoutingKey UUID companyId, NewContact contact, Instant occurredAt) implements ContactCommand {}

    /**
     * A few hundred of them at once, in order, as many as one transaction holds. Answered with {@link ManyOutcome}; refused when the list is not
     * there.
     *
     * @param listId of the contact list that they join
     * @param partId a new id within the list
     * @param importId of the file that they come from
     */
    record SaveMany(
            @RoutingKey UUID companyId, List<NewContact> contacts, String listId, String partId, String importId, Instant occurredAt)
            implements ContactCommand {}

    /** Refused for one that is not there. Answered with an {@link Outcome}. */
    record Change(@RoutingKey UUID companyId, String leadId, LeadChange change, boolean whole, Instant occurredAt) implements ContactCommand {}

    /** Refused for one that is not there. Answered with a {@link LogPosition}. */
    record Delete(@RoutingKey UUID companyId, String leadId, Instant occurredAt) implements ContactCommand {}

    /**
     * @param newLeadId for a person that is not known yet
     * @param change with the phone among the attributes
     */
    record NewContact(String newLeadId, LeadChange change) {}

    /**
     * @param leadId of the lead that answers
     * @param lead with those it absorbed
     * @param created whether nobody had the phone before
     */
    record Outcome(String leadId, LeadState lead, boolean created, LogPosition position) {}

    /**
     * @param taken the first so many; the others are to come again
     * @param created how many of them nobody knew before
     */
    record ManyOutcome(int taken, int created, LogPosition position) {}
}
