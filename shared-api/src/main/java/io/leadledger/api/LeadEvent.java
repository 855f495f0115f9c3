package io.leadledger.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What can happen to a lead: a person, or a company's contact, who may buy. */
public sealed interface LeadEvent extends LedgerEvent {

    /** The external id, as posted. */
    String leadId();

    /**
     * First fact of a lead.
     *
     * @param entityType as posted; null when an event or an interaction opened the lead before the entity itself arrived
     * @param provisional whether nobody has named this lead as an entity yet
     */
    record Captured(
            String leadId,
            @Nullable String entityType,
            boolean provisional,
            @Personal Map<String, JsonNode> attributes,
            @Personal List<Handle> handles,
            Instant occurredAt)
            implements LeadEvent {}

    /** Attributes as posted, null values included (they clear). Which of them win is decided by {@code occurredAt}, not here. */
    record AttributesRecorded(
            String leadId,
            @Nullable String entityType,
            @Personal Map<String, JsonNode> attributes,
            @Personal List<Handle> handles,
            Instant occurredAt)
            implements LeadEvent {}

    /** What somebody who spoke with the lead wrote down of it. It names nobody: the lead may still be absorbed by one that is named. */
    record DetailsReported(
            String leadId, @Personal Map<String, JsonNode> attributes, @Personal List<Handle> handles, Instant occurredAt)
            implements LeadEvent {}

    /** An interaction showed that the lead can be reached under this handle. */
    record HandleClaimed(String leadId, @Personal Handle handle, Instant occurredAt) implements LeadEvent {}

    /** Another named lead already owns a handle that this one claims; the first recorded keeps it. */
    record DuplicateSuspected(String leadId, @Personal Handle handle, String otherLeadId, Instant occurredAt) implements LeadEvent {}

    /** This lead took over another one: its facts count here from now on. */
    record Absorbed(String leadId, String absorbedLeadId, MergeReason reason, Instant occurredAt) implements LeadEvent {}

    /** The other side of {@link Absorbed}: this lead's id now answers with the survivor. */
    record MergedInto(String leadId, String survivorLeadId, MergeReason reason, Instant occurredAt) implements LeadEvent {}

    /** A merge was undone, on the survivor. */
    record MergeUndone(String leadId, String absorbedLeadId, Instant occurredAt) implements LeadEvent {}

    /** A merge was undone, on the lead that is its own again. */
    record Separated(String leadId, String survivorLeadId, Instant occurredAt) implements LeadEvent {}

    /** What was opened as a provisional lead turned out to be another kind of entity; its timeline continues there. */
    record Reclassified(String leadId, EntityKind kind, Instant occurredAt) implements LeadEvent {}

    record StageChanged(String leadId, String stage, @Personal Map<String, JsonNode> extra, Instant occurredAt) implements LeadEvent {}

    /** @param owner a rep id as text, or an object with {@code user_id}, {@code name}, {@code email} as posted */
    record OwnerAssigned(String leadId, @Personal JsonNode owner, @Personal Map<String, JsonNode> extra, Instant occurredAt)
            implements LeadEvent {}

    /** @param score 0 to 100 */
    record Scored(
            String leadId,
            BigDecimal score,
            @Nullable JsonNode breakdown,
            @Nullable String model,
            @Personal Map<String, JsonNode> extra,
            Instant occurredAt)
            implements LeadEvent {}

    record Tagged(String leadId, @Personal List<String> tags, @Personal Map<String, JsonNode> extra, Instant occurredAt)
            implements LeadEvent {}

    /** @param sendId the id of the event it came with, so that a send counts once */
    record TemplateSent(
            String leadId,
            String sendId,
            @Nullable String templateId,
            @Nullable String templateName,
            @Nullable String platform,
            @Personal @Nullable String customerPhone,
            @Nullable String status,
            @Personal Map<String, JsonNode> extra,
            Instant occurredAt)
            implements LeadEvent {}

    /** What another program read out of a conversation. Each dimension is 1 to 3. Older snapshots stay in the history. */
    record ExtractionRecorded(
            String leadId,
            String extractionId,
            @Nullable String conversationId,
            @Personal @Nullable String name,
            @Personal @Nullable String email,
            @Personal @Nullable String company,
            @Nullable String leadStatus,
            @Nullable Integer intentScore,
            @Nullable Integer urgencyScore,
            @Nullable Integer budgetScore,
            @Nullable Integer fitScore,
            @Nullable Integer engagementScore,
            @Personal Map<String, JsonNode> extra,
            @Personal List<Handle> handles,
            Instant occurredAt)
            implements LeadEvent {}

    record AppointmentScheduled(
            String leadId,
            String appointmentId,
            @Nullable Instant startsAt,
            @Nullable String repId,
            @Personal Map<String, JsonNode> extra,
            Instant occurredAt)
            implements LeadEvent {}

    /** Anything else that happened, verbatim. */
    record ActivityRecorded(String leadId, String activityType, @Personal JsonNode data, Instant occurredAt) implements LeadEvent {}

    /** The lead leaves the lists; its history stays. */
    record Deleted(String leadId, @Personal @Nullable String reason, Instant occurredAt) implements LeadEvent {}
}
