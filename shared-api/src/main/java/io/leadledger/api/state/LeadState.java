package io.leadledger.api.state;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.leadledger.api.EntityKind;
import io.leadledger.api.Handle;
import io.leadledger.api.LeadEvent;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What the events of one lead add up to, without the leads it absorbed: {@link #mergedWith} adds those.
 *
 * @param named whether an entity of this id was posted (a provisional lead is not named)
 * @param attributes everything said of the lead, stage, owner, score and extracted contact data included
 * @param handles by {@link Handle#key()}
 * @param tags each with the time it was first given
 * @param statusTag the newest explicit Hot, Warm or Cold
 * @param absorbed ids of leads whose facts count here
 * @param suspectedDuplicates handle keys that another named lead owns
 * @param reclassifiedAs what a provisional lead turned out to be; null for a lead
 */
public record LeadState(
        @Nullable String leadId,
        boolean named,
        Attributes attributes,
        SortedMap<String, ClaimedHandle> handles,
        SortedMap<String, Instant> tags,
        @Nullable Stamped statusTag,
        @Nullable Extraction extraction,
        SortedSet<String> absorbed,
        SortedSet<String> suspectedDuplicates,
        @Nullable String mergedInto,
        @Nullable EntityKind reclassifiedAs,
        Lifespan lifespan)
        implements EntityState<LeadEvent> {

    public static final LeadState NEW = new LeadState(
            null, false, Attributes.NONE, Collections.emptySortedMap(), Collections.emptySortedMap(), null, null,
            Collections.emptySortedSet(), Collections.emptySortedSet(), null, null, Lifespan.NONE);

    @JsonIgnore
    public boolean exists() {
        return leadId != null;
    }

    @Override
    public LeadState evolve(LeadEvent event) {
        LeadDraft next = new LeadDraft(this);
        next.leadId = event.leadId();
        Instant at = event.occurredAt();
        switch (event) {
            case LeadEvent.Captured e -> {
                next.recorded("entity_type", e.entityType(), at);
                next.named = !e.provisional();
                next.recorded(e.attributes(), at).claimed(e.handles(), at);
                next.lifespan = e.provisional() ? lifespan.mergedWith(new Lifespan(at, null, null)) : lifespan.touchedAt(at);
            }
            case LeadEvent.AttributesRecorded e -> {
                next.recorded("entity_type", e.entityType(), at);
                next.named = true;
                next.recorded(e.attributes(), at).claimed(e.handles(), at).touched(at);
            }
            case LeadEvent.DetailsReported e -> next.recorded(e.attributes(), at).claimed(e.handles(), at).touched(at);
            case LeadEvent.HandleClaimed e -> next.claimed(List.of(e.handle()), at);
            case LeadEvent.DuplicateSuspected e -> next.suspectDuplicate(e.handle());
            case LeadEvent.Absorbed e -> next.absorb(e.absorbedLeadId());
            case LeadEvent.MergedInto e -> next.mergedInto = e.survivorLeadId();
            case LeadEvent.MergeUndone e -> next.letGo(e.absorbedLeadId());
            case LeadEvent.Separated _ -> next.mergedInto = null;
            case LeadEvent.Reclassified e -> next.reclassifiedAs = e.kind();
            case LeadEvent.StageChanged e ->
                    next.recorded(e.extra(), at).recorded("lifecycle_stage", TextNode.valueOf(e.stage()), at).touched(at);
            case LeadEvent.OwnerAssigned e -> next.recorded(e.extra(), at).recorded("owner", e.owner(), at).touched(at);
            case LeadEvent.Scored e -> {
                next.recorded(e.extra(), at).recorded("score", DecimalNode.valueOf(e.score()), at).touched(at);
                next.recorded("score_breakdown", e.breakdown(), at).recorded("score_model", e.model(), at);
            }
            case LeadEvent.Tagged e -> next.recorded(e.extra(), at).tagged(e.tags(), at).touched(at);
            case LeadEvent.ExtractionRecorded e -> {
                next.recorded(contactData(e), at).claimed(e.handles(), at).touched(at);
                next.extracted(Extraction.of(e));
            }
            case LeadEvent.TemplateSent _, LeadEvent.AppointmentScheduled _, LeadEvent.ActivityRecorded _ -> next.touched(at);
            case LeadEvent.Deleted _ -> next.lifespan = lifespan.deletedAt(at);
        }
        return next.done();
    }

    private static Map<String, JsonNode> contactData(LeadEvent.ExtractionRecorded event) {
        Map<String, JsonNode> data = new LinkedHashMap<>();
        put(data, "name", event.name());
        put(data, "email", event.email());
        put(data, "company", event.company());
        return data;
    }

    private static void put(Map<String, JsonNode> data, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            data.put(name, TextNode.valueOf(value));
        }
    }

    /** This lead with the facts of one that was merged into it. */
    public LeadState mergedWith(LeadState other) {
        LeadDraft merged = new LeadDraft(this);
        merged.attributes = attributes.mergedWith(other.attributes);
        other.handles.values().forEach(merged::claim);
        other.tags.forEach(merged::tag);
        merged.statusSaid(other.statusTag);
        merged.extracted(other.extraction);
        merged.lifespan = lifespan.mergedWith(other.lifespan);
        return merged.done();
    }

    /**
     * The same lead, last heard of at this time. Every event moves that and most move nothing else, so a store may keep it apart.
     *
     * @param at null when the store is to keep it apart
     */
    public LeadState updatedAt(@Nullable Instant at) {
        return new LeadState(
                leadId, named, attributes, handles, tags, statusTag, extraction, absorbed, suspectedDuplicates, mergedInto,
                reclassifiedAs, new Lifespan(lifespan.createdAt(), at, lifespan.deletedAt()));
    }

    /** Whether nothing differs but when the lead was last heard of. What the last event left alone is the same object, so this is quick. */
    public boolean differsAtMostInUpdate(LeadState other) {
        return attributes == other.attributes && handles == other.handles && tags == other.tags && extraction == other.extraction
                && statusTag == other.statusTag && absorbed == other.absorbed && suspectedDuplicates == other.suspectedDuplicates
                && named == other.named && reclassifiedAs == other.reclassifiedAs && Objects.equals(leadId, other.leadId)
                && Objects.equals(mergedInto, other.mergedInto) && Objects.equals(lifespan.createdAt(), other.lifespan.createdAt())
                && Objects.equals(lifespan.deletedAt(), other.lifespan.deletedAt());
    }

    /** The handle the Leads family names the lead by: its first chat handle or phone. Null when it has neither. */
    @JsonIgnore
    public @Nullable ClaimedHandle customerHandle() {
        return handles.values().stream()
                .filter(claimed -> claimed.handle().kind().namesALead())
                .min(ClaimedHandle.EARLIEST)
                .orElse(null);
    }

    @Override
    public SortedMap<String, JsonNode> fields() {
        return Fields.of(attributes)
                .with("lead_id", (Object) leadId)
                .with("lead_status", (Object) LeadScore.of(this).status())
                .with("handles", handles.keySet())
                .with("tags", new TreeSet<>(tags.keySet()))
                .with("extraction_id", extraction == null ? null : (Object) extraction.extractionId())
                .with("absorbed_leads", absorbed)
                .with("merged_into", (Object) mergedInto)
                .with("reclassified_as", reclassifiedAs == null ? null : (Object) reclassifiedAs.wireName())
                .flag("provisional", exists() && !named)
                .with(lifespan)
                .done();
    }
}
