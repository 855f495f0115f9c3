package io.leadledger.command.ingestion;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leadledger.api.CallEvent;
import io.leadledger.api.ConversationEvent;
import io.leadledger.api.DealEvent;
import io.leadledger.api.EntityKind;
import io.leadledger.api.Handle;
import io.leadledger.api.LeadEvent;
import io.leadledger.api.RecordEvent;
import io.leadledger.api.RepEvent;
import io.leadledger.api.command.CallCommand;
import io.leadledger.api.command.ConversationCommand;
import io.leadledger.api.command.DealCommand;
import io.leadledger.api.command.LeadCommand;
import io.leadledger.api.command.RecordCommand;
import io.leadledger.api.command.RepCommand;
import io.leadledger.api.error.ErrorCode;
import io.leadledger.api.state.LeadState;
import io.leadledger.command.EventOrigin;
import io.leadledger.command.aggregate.AggregateKey;
import io.leadledger.command.aggregate.AggregateSession;
import io.leadledger.command.claim.Claim;
import io.leadledger.command.identity.EntityResolver;
import io.leadledger.command.identity.LeadIdentity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Puts reported events to the aggregates. Everything that can refuse an item comes before the first event of it. */
final class EventWork {

    private final AggregateSession aggregates;
    private final EntityResolver entities;
    private final LeadIdentity identity;

    EventWork(AggregateSession aggregates, EntityResolver entities, LeadIdentity identity) {
        this.aggregates = aggregates;
        this.entities = entities;
        this.identity = identity;
    }

    /** Aggregates that the item will probably touch, but for the owners of its handles. */
    Collection<AggregateKey> foreseen(EventItem item, Report report) {
        List<AggregateKey> keys = new ArrayList<>();
        if (item.entityId() != null && !leavesItsLeadAlone(item.entityId(), report)) {
            keys.add(aggregates.key(EntityKind.LEAD, item.entityId()));
        }
        switch (report) {
            case Report.OfCall call when call.callId() != null -> keys.add(aggregates.key(EntityKind.CALL, call.callId()));
            case Report.OfDeal deal when deal.dealId() != null -> {
                keys.add(aggregates.key(EntityKind.DEAL, deal.dealId()));
                keys.add(aggregates.key(EntityKind.LEAD, deal.dealId()));
            }
            case Report.OfMessage message -> keys.add(aggregates.key(EntityKind.CONVERSATION, message.conversationId()));
            case Report.OfConversation conversation ->
                    keys.add(aggregates.key(EntityKind.CONVERSATION, conversation.conversationId()));
            default -> { }
        }
        return keys;
    }

    /** What a known lead said, and a call or a deal of it, is kept in another stream; without a handle it tells nothing of the lead. */
    private boolean leavesItsLeadAlone(String entityId, Report report) {
        boolean elsewhere = switch (report) {
            case Report.OfCall _, Report.OfDeal _, Report.OfMessage _, Report.OfConversation _ -> report.handles().isEmpty();
            default -> false;
        };
        return elsewhere && entities.isKnownLead(entityId);
    }

    void apply(EventItem item, Report report, EventOrigin origin) {
        Instant at = item.timestamp();
        EntityResolver.Resolved resolved = item.entityId() == null
                ? null
                : entities.resolve(item.entityId(), item.entityType(), presumed(item.entityId(), report));
        EntityKind kind = resolved == null ? null : resolved.kind();
        String leadId = kind == EntityKind.LEAD ? item.entityId() : null;
        refuseUnlessComplete(item, report, kind, leadId);
        if (resolved != null) {
            resolved.reservation().make(at, origin);
        }
        switch (report) {
            case Report.OfLead of -> ofLead(of, leadId, at, origin);
            case Report.OfCall of -> ofCall(of, item, kind, leadId, at, origin);
            case Report.OfDeal of -> ofDeal(of, item, kind, leadId, at, origin);
            case Report.OfMessage of -> ofMessage(of, leadId, at, origin);
            case Report.OfConversation of -> ofConversation(of, leadId, at, origin);
            case Report.OfDeletion of -> ofDeletion(of, item, kind, at, origin);
            case Report.OfActivity of -> ofActivity(of, item, kind, leadId, at, origin);
        }
    }

    private void refuseUnlessComplete(EventItem item, Report report, @Nullable EntityKind kind, @Nullable String leadId) {
        boolean someone = leadId != null || !report.handles().isEmpty();
        switch (report) {
            case Report.OfLead _ when !someone -> throw noLead(item);
            case Report.OfCall of when of.callId() == null && kind != EntityKind.CALL -> throw ItemRejected.missing("data.call_id");
            case Report.OfDeal of when of.dealId() == null && kind != EntityKind.DEAL -> throw ItemRejected.missing("data.deal_id");
            case Report.OfMessage of when !someone && leadOf(of.conversationId()) == null ->
                    throw item.entityId() == null ? ItemRejected.missing("data.customer_phone") : noLead(item);
            case Report.OfDeletion _ when kind == null -> throw ItemRejected.missing("entity_id");
            case Report.OfActivity _ when !someone && (kind == null || kind == EntityKind.LEAD) -> throw noLead(item);
            default -> { }
        }
    }

    private @Nullable String leadOf(String conversationId) {
        return aggregates.conversation(conversationId).invoke(root -> root.state().leadId());
    }

    /** An entity nobody has posted is taken for a lead, unless the event is about itself, or ends what is known by what others said of it. */
    private EntityKind presumed(String entityId, Report report) {
        return switch (report) {
            case Report.OfCall call when call.callId() == null || call.callId().equals(entityId) -> EntityKind.CALL;
            case Report.OfDeal deal when deal.dealId() == null || deal.dealId().equals(entityId) -> EntityKind.DEAL;
            case Report.OfDeletion _ when aggregates.deal(entityId).invoke(root -> root.state().exists()) -> EntityKind.DEAL;
            case Report.OfDeletion _ when aggregates.call(entityId).invoke(root -> root.state().exists()) -> EntityKind.CALL;
            default -> EntityKind.LEAD;
        };
    }

    private void ofLead(Report.OfLead of, @Nullable String entity, Instant at, EventOrigin origin) {
        String leadId = entity == null || !of.handles().isEmpty() ? identity.interacting(entity, of.handles(), at, origin) : entity;
        report(Objects.requireNonNull(leadId), of.fact().apply(leadId), origin);
    }

    private @Nullable String interacting(@Nullable String leadId, List<Handle> handles, Instant at, EventOrigin origin) {
        return leadId != null && handles.isEmpty() && entities.isKnownLead(leadId)
                ? leadId
                : identity.interacting(leadId, handles, at, origin);
    }

    private void report(String leadId, LeadEvent fact, EventOrigin origin) {
        origin.about(aggregates.key(EntityKind.LEAD, leadId).stream());
        LeadIdentity.handle(aggregates.lead(leadId), new LeadCommand.Report(fact), origin);
    }

    private static ItemRejected noLead(EventItem item) {
        return item.entityId() == null
                ? ItemRejected.missing("entity_id")
                : new ItemRejected(ErrorCode.ENTITY_TYPE_CONFLICT, "entity_id", "The event is about a lead, and the entity is none");
    }

    private void ofCall(
            Report.OfCall of, EventItem item, @Nullable EntityKind kind, @Nullable String lead, Instant at, EventOrigin origin) {
        String callId = of.callId() != null ? of.callId() : kind == EntityKind.CALL ? item.entityId() : null;
        String leadId = interacting(lead, of.handles(), at, origin);
        call(Objects.requireNonNull(callId), of.fact().of(callId, leadId), origin);
    }

    private void call(String callId, CallEvent fact, EventOrigin origin) {
        var call = aggregates.call(callId);
        String known = fact.leadId() != null ? fact.leadId() : call.invoke(root -> root.state().leadId());
        aboutLead(known, origin);
        call.execute(root -> root.handle(new CallCommand.Report(fact), origin));
    }

    private void ofDeal(
            Report.OfDeal of, EventItem item, @Nullable EntityKind kind, @Nullable String lead, Instant at, EventOrigin origin) {
        String dealId = of.dealId() != null ? of.dealId() : kind == EntityKind.DEAL ? item.entityId() : null;
        deletedBefore(Objects.requireNonNull(dealId), origin);
        deal(dealId, of.fact().of(dealId, interacting(lead, List.of(), at, origin)), origin);
    }

    /** Whoever deletes a deal that nobody has named yet deletes what is taken for a lead, until the first event that names the deal. */
    private void deletedBefore(String dealId, EventOrigin origin) {
        if (aggregates.deal(dealId).<Boolean>invoke(root -> root.state().exists())) {
            return;
        }
        LeadState guessed = LeadIdentity.state(aggregates.lead(dealId));
        Instant deletedAt = guessed.lifespan().deletedAt();
        if (deletedAt != null && guessed.lifespan().updatedAt() == null && !guessed.named() && guessed.reclassifiedAs() == null) {
            entities.reclassify(new Claim(EntityKind.DEAL, dealId, null), deletedAt, origin);
            deal(dealId, new DealEvent.Deleted(dealId, null, Map.of(), deletedAt), origin);
        }
    }

    private void deal(String dealId, DealEvent fact, EventOrigin origin) {
        var deal = aggregates.deal(dealId);
        String known = fact.leadId() != null ? fact.leadId() : deal.invoke(root -> root.state().leadId());
        aboutLead(known, origin);
        deal.execute(root -> root.handle(new DealCommand.Report(fact), origin));
    }

    private void ofMessage(Report.OfMessage of, @Nullable String lead, Instant at, EventOrigin origin) {
        String entity = lead != null || !of.handles().isEmpty() ? lead : leadOf(of.conversationId());
        String leadId = Objects.requireNonNull(interacting(entity, of.handles(), at, origin));
        report(of.conversationId(), leadId, of.fact().apply(leadId), origin);
    }

    private void ofConversation(Report.OfConversation of, @Nullable String lead, Instant at, EventOrigin origin) {
        String leadId = interacting(lead, of.handles(), at, origin);
        String known = leadId != null ? leadId : leadOf(of.conversationId());
        report(of.conversationId(), known, of.fact().apply(known), origin);
    }

    private void report(String conversationId, @Nullable String leadId, ConversationEvent fact, EventOrigin origin) {
        aboutLead(leadId, origin);
        aggregates.conversation(conversationId).execute(root -> root.handle(new ConversationCommand.Report(fact), origin));
    }

    private void ofDeletion(Report.OfDeletion of, EventItem item, @Nullable EntityKind kind, Instant at, EventOrigin origin) {
        String id = Objects.requireNonNull(item.entityId());
        Map<String, JsonNode> rest = new LinkedHashMap<>();
        item.data().properties().forEach(field -> rest.put(field.getKey(), field.getValue()));
        switch (Objects.requireNonNull(kind)) {
            case LEAD -> report(id, new LeadEvent.Deleted(id, of.reason(), at), origin);
            case DEAL -> deal(id, new DealEvent.Deleted(id, null, rest, at), origin);
            case CALL -> call(id, new CallEvent.Deleted(id, null, of.reason(), at), origin);
            case REP -> rep(id, new RepEvent.Deleted(id, of.reason(), at), origin);
            default -> record(id, new RecordEvent.Deleted(id, of.reason(), at), origin);
        }
    }

    private void ofActivity(
            Report.OfActivity of, EventItem item, @Nullable EntityKind kind, @Nullable String lead, Instant at, EventOrigin origin) {
        String type = of.activityType();
        ObjectNode data = of.data();
        if (kind == null || kind == EntityKind.LEAD) {
            ofLead(new Report.OfLead(of.handles(), id -> new LeadEvent.ActivityRecorded(id, type, data, at)), lead, at, origin);
            return;
        }
        String id = String.valueOf(item.entityId());
        Map<String, JsonNode> attributes = new LinkedHashMap<>();
        data.properties().forEach(field -> attributes.put(field.getKey(), field.getValue()));
        switch (kind) {
            case DEAL -> deal(id, new DealEvent.ActivityRecorded(id, null, type, attributes, at), origin);
            case CALL -> call(id, new CallEvent.ActivityRecorded(id, null, type, data, at), origin);
            case REP -> rep(id, new RepEvent.ActivityRecorded(id, type, data, at), origin);
            default -> record(id, new RecordEvent.ActivityRecorded(id, type, data, at), origin);
        }
    }

    private void rep(String id, RepEvent fact, EventOrigin origin) {
        aggregates.rep(id).execute(root -> root.handle(new RepCommand.Report(fact), origin.about(null)));
    }

    private void record(String id, RecordEvent fact, EventOrigin origin) {
        aggregates.record(id).execute(root -> root.handle(new RecordCommand.Report(fact), origin.about(null)));
    }

    private void aboutLead(@Nullable String leadId, EventOrigin origin) {
        origin.about(leadId == null ? null : aggregates.key(EntityKind.LEAD, leadId).stream());
    }
}
