package io.leadledger.command.crm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.leadledger.api.CanonicalJson;
import io.leadledger.api.EntityKind;
import io.leadledger.api.Handle;
import io.leadledger.api.LeadEvent;
import io.leadledger.api.command.LeadChange;
import io.leadledger.api.command.LeadCommand;
import io.leadledger.api.state.LeadModel;
import io.leadledger.api.state.LeadState;
import io.leadledger.command.EventOrigin;
import io.leadledger.command.identity.CompanyTransaction;
import io.leadledger.command.identity.LeadIdentity;
import io.leadledger.command.lead.Lead;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.axonframework.modelling.command.Aggregate;

/** Records what somebody wants a lead to be: what is so already makes no event. */
public final class LeadChanges {

    private LeadChanges() {}

    /** @param handles that the change claims */
    public static void record(
            CompanyTransaction transaction, String leadId, LeadChange asked, List<Handle> handles, Instant at, EventOrigin origin) {
        Aggregate<Lead> lead = transaction.aggregates().lead(leadId);
        origin.about(transaction.aggregates().key(EntityKind.LEAD, leadId).stream());
        LeadState before = LeadIdentity.state(lead);
        LeadIdentity.Contest contest = transaction.identity().claim(leadId, lead, handles);
        Map<String, JsonNode> news = Wanted.news(asked.attributes(), CrmLeads.together(transaction, leadId).attributes());
        boolean reachedAnew = contest.won().stream().anyMatch(handle -> !before.handles().containsKey(handle.key()));
        if (!before.named() || !news.isEmpty() || reachedAnew) {
            LeadIdentity.handle(lead, new LeadCommand.Capture(leadId, "lead", news, contest.won(), at), origin);
        }
        transaction.identity().settle(leadId, lead, contest, at, origin);
        report(lead, leadId, asked, at, origin);
    }

    private static void report(Aggregate<Lead> lead, String leadId, LeadChange asked, Instant at, EventOrigin origin) {
        LeadModel now = new LeadModel(LeadIdentity.state(lead));
        String stage = asked.stage();
        if (stage != null && !stage.equals(now.lifecycleStage())) {
            LeadIdentity.handle(lead, new LeadCommand.Report(new LeadEvent.StageChanged(leadId, stage, Map.of(), at)), origin);
        }
        JsonNode owner = asked.owner();
        JsonNode owned = now.owner();
        if (owner != null && (owned == null || !CanonicalJson.of(owner).equals(CanonicalJson.of(owned)))) {
            LeadIdentity.handle(lead, new LeadCommand.Report(new LeadEvent.OwnerAssigned(leadId, owner, Map.of(), at)), origin);
        }
        List<String> tags = asked.tags().stream().filter(tag -> !now.tags().contains(tag)).distinct().toList();
        if (!tags.isEmpty()) {
            LeadIdentity.handle(lead, tagged(now, leadId, tags, at), origin);
        }
    }

    /** A tag counts from when it was first given; one that a list has taken away since comes back with a new list. */
    private static LeadCommand tagged(LeadModel now, String leadId, List<String> tags, Instant at) {
        if (tags.stream().noneMatch(tag -> now.lead().tags().containsKey(tag))) {
            return new LeadCommand.Report(new LeadEvent.Tagged(leadId, tags, Map.of(), at));
        }
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        now.tags().forEach(list::add);
        tags.forEach(list::add);
        return new LeadCommand.Capture(leadId, "lead", Map.of("tags", list), List.of(), at);
    }
}
