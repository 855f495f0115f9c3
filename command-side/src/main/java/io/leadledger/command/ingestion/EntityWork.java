package io.leadledger.command.ingestion;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leadledger.api.CallEvent;
import io.leadledger.api.CallFacts;
import io.leadledger.api.DealEvent;
import io.leadledger.api.EntityKind;
import io.leadledger.api.Handle;
import io.leadledger.api.Handles;
import io.leadledger.api.RecordEvent;
import io.leadledger.api.RepEvent;
import io.leadledger.api.command.CallCommand;
import io.leadledger.api.command.DealCommand;
import io.leadledger.api.command.LeadCommand;
import io.leadledger.api.command.RecordCommand;
import io.leadledger.api.command.RepCommand;
import io.leadledger.command.EventOrigin;
import io.leadledger.command.aggregate.AggregateKey;
import io.leadledger.command.aggregate.AggregateSession;
import io.leadledger.command.call.Call;
import io.leadledger.command.deal.Deal;
import io.leadledger.command.identity.EntityResolver;
import io.leadledger.command.identity.LeadIdentity;
import io.leadledger.command.lead.Lead;
import io.leadledger.command.record.Record;
import io.leadledger.command.rep.Rep;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.axonframework.modelling.command.Aggregate;
import org.jspecify.annotations.Nullable;

/** Puts posted entities to the aggregates. */
final class EntityWork {

    private final AggregateSession aggregates;
    private final EntityResolver entities;
    private final LeadIdentity identity;
    private final @Nullable String country;

    EntityWork(AggregateSession aggregates, EntityResolver entities, LeadIdentity identity, @Nullable String country) {
        this.aggregates = aggregates;
        this.entities = entities;
        this.identity = identity;
        this.country = country;
    }

    /** Handles that the attributes of a lead name. */
    static List<Handle> handles(EntityItem item, @Nullable String country) {
        List<Handle> handles = new ArrayList<>();
        add(handles, Handles.phone(text(item, "phone"), country));
        add(handles, Handles.email(text(item, "email")));
        add(handles, Handles.chat("instagram", text(item, "instagram_id"), country));
        add(handles, Handles.chat("webchat", text(item, "web_session_id"), country));
        return handles;
    }

    /** Aggregates that the item will probably touch. */
    Collection<AggregateKey> foreseen(EntityItem item) {
        List<AggregateKey> keys = new ArrayList<>();
        keys.add(aggregates.key(EntityKind.LEAD, item.entityId()));
        if (item.kind() != EntityKind.LEAD) {
            keys.add(aggregates.key(item.kind(), item.entityId()));
        }
        return keys;
    }

    /** @return whether the entity was not known before */
    boolean apply(EntityItem item, EventOrigin origin) {
        EntityResolver.Resolved resolved = entities.resolve(item.entityId(), item.entityType(), item.kind());
        return switch (resolved.kind()) {
            case LEAD -> lead(item, resolved, origin);
            case DEAL -> deal(item, resolved, origin);
            case CALL -> call(item, resolved, origin);
            case REP -> rep(item, resolved, origin);
            default -> record(item, resolved, origin);
        };
    }

    private boolean lead(EntityItem item, EntityResolver.Resolved resolved, EventOrigin origin) {
        resolved.reservation().make(item.timestamp(), origin);
        String id = item.entityId();
        Aggregate<Lead> lead = aggregates.lead(id);
        boolean created = !LeadIdentity.state(lead).named();
        origin.about(aggregates.key(EntityKind.LEAD, id).stream());
        LeadIdentity.Contest contest = identity.claim(id, lead, handles(item, country));
        LeadIdentity.handle(
                lead, new LeadCommand.Capture(id, item.entityType(), item.attributes(), contest.won(), item.timestamp()), origin);
        identity.settle(id, lead, contest, item.timestamp(), origin);
        return created;
    }

    private boolean deal(EntityItem item, EntityResolver.Resolved resolved, EventOrigin origin) {
        resolved.reservation().make(item.timestamp(), origin);
        String leadId = text(item, "lead_id");
        aboutLead(leadId, origin);
        Aggregate<Deal> deal = aggregates.deal(item.entityId());
        boolean created = !deal.<Boolean>invoke(root -> root.state().exists());
        Map<String, JsonNode> attributes = item.attributes();
        DealEvent fact = created
                ? new DealEvent.Created(item.entityId(), leadId, attributes, item.timestamp())
                : new DealEvent.Updated(item.entityId(), leadId, attributes, item.timestamp());
        deal.execute(root -> root.handle(new DealCommand.Report(fact), origin));
        return created;
    }

    private boolean call(EntityItem item, EntityResolver.Resolved resolved, EventOrigin origin) {
        ItemFields fields = new ItemFields(object(item), "attributes.");
        String said = fields.id("lead_id");
        CallFacts facts = CallReports.facts(fields);
        resolved.reservation().make(item.timestamp(), origin);
        String leadId = identity.interacting(said, CallReports.caller(facts.callerPhone(), country), item.timestamp(), origin);
        Aggregate<Call> call = aggregates.call(item.entityId());
        boolean created = !call.<Boolean>invoke(root -> root.state().exists());
        CallEvent fact = new CallEvent.Updated(item.entityId(), leadId, facts, item.timestamp());
        call.execute(root -> root.handle(new CallCommand.Report(fact), origin));
        return created;
    }

    private boolean rep(EntityItem item, EntityResolver.Resolved resolved, EventOrigin origin) {
        resolved.reservation().make(item.timestamp(), origin);
        Aggregate<Rep> rep = aggregates.rep(item.entityId());
        boolean created = !rep.<Boolean>invoke(root -> root.state().exists());
        RepEvent fact = new RepEvent.Recorded(item.entityId(), item.entityType(), item.attributes(), item.timestamp());
        rep.execute(root -> root.handle(new RepCommand.Report(fact), origin.about(null)));
        return created;
    }

    private boolean record(EntityItem item, EntityResolver.Resolved resolved, EventOrigin origin) {
        resolved.reservation().make(item.timestamp(), origin);
        Aggregate<Record> record = aggregates.record(item.entityId());
        boolean created = !record.<Boolean>invoke(root -> root.state().exists());
        RecordEvent fact = new RecordEvent.Recorded(item.entityId(), item.entityType(), item.attributes(), item.timestamp());
        record.execute(root -> root.handle(new RecordCommand.Report(fact), origin.about(null)));
        return created;
    }

    private void aboutLead(@Nullable String leadId, EventOrigin origin) {
        origin.about(leadId == null ? null : aggregates.key(EntityKind.LEAD, leadId).stream());
    }

    private static ObjectNode object(EntityItem item) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        item.attributes().forEach(object::set);
        return object;
    }

    private static @Nullable String text(EntityItem item, String attribute) {
        JsonNode value = item.attributes().get(attribute);
        return value == null || value.isContainerNode() || value.isNull() || value.asText().isBlank() ? null : value.asText();
    }

    private static void add(List<Handle> handles, @Nullable Handle handle) {
        if (handle != null) {
            handles.add(handle);
        }
    }
}
