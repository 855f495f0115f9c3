package io.leadledger.api.command;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadledger.api.EntityKind;
import io.leadledger.api.Handle;
import io.leadledger.api.LeadEvent;
import io.leadledger.api.MergeReason;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What can be asked of a lead. */
public sealed interface LeadCommand {

    String leadId();

    Instant occurredAt();

    /** The entity itself was posted. */
    record Capture(String leadId, String entityType, Map<String, JsonNode> attributes, List<Handle> handles, Instant occurredAt)
            implements LeadCommand {}

    /** Something about the lead was reported; it opens a lead that nobody has named yet. */
    record Report(LeadEvent fact) implements LeadCommand {

        @Override
        public String leadId() {
            return fact.leadId();
        }

        @Override
        public Instant occurredAt() {
            return fact.occurredAt();
        }
    }

    /** Somebody interacted under this lead; opens it if need be. */
    record Interact(String leadId, List<Handle> handles, Instant occurredAt) implements LeadCommand {}

    /** A handle this lead claims belongs to another one. */
    record SuspectDuplicate(String leadId, Handle handle, String otherLeadId, Instant occurredAt) implements LeadCommand {}

    /** Take over another lead. Refused when this lead is itself merged away. */
    record Absorb(String leadId, String absorbedLeadId, MergeReason reason, Instant occurredAt) implements LeadCommand {}

    /** Be taken over, with whatever it has taken over itself. Refused when another lead has done so already. */
    record MergeInto(String leadId, String survivorLeadId, MergeReason reason, Instant occurredAt) implements LeadCommand {}

    /** Let go of an absorbed lead. Refused when it is not absorbed. */
    record UndoMerge(String leadId, String absorbedLeadId, Instant occurredAt) implements LeadCommand {}

    /** Be one's own again. Refused when not merged into that lead. */
    record Separate(String leadId, String survivorLeadId, Instant occurredAt) implements LeadCommand {}

    /** The entity behind a provisional lead turned out to be of another kind. */
    record Reclassify(String leadId, EntityKind kind, Instant occurredAt) implements LeadCommand {}
}
