package io.leadledger.command.identity;

import io.leadledger.api.EntityKind;
import io.leadledger.api.Handle;
import io.leadledger.api.Handles;
import io.leadledger.api.MergeReason;
import io.leadledger.api.command.LeadCommand;
import io.leadledger.api.state.LeadState;
import io.leadledger.command.EventOrigin;
import io.leadledger.command.aggregate.AggregateSession;
import io.leadledger.command.claim.ChunkClaims;
import io.leadledger.command.claim.Claim;
import io.leadledger.command.claim.ClaimKey;
import io.leadledger.command.lead.Lead;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.axonframework.modelling.command.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * Which lead an item is about: its entity id decides first, a handle second. A handle belongs to the lead that claimed it first;
 * a lead that only a handle had opened is absorbed by the first one with an id of its own that claims the handle.
 */
public final class LeadIdentity {

    private final UUID companyId;
    private final ChunkClaims claims;
    private final AggregateSession aggregates;

    public LeadIdentity(UUID companyId, ChunkClaims claims, AggregateSession aggregates) {
        this.companyId = companyId;
        this.claims = claims;
        this.aggregates = aggregates;
    }

    /** The lead an interaction belongs to, opened if need be; null when neither an id nor a handle tells. */
    public @Nullable String interacting(@Nullable String leadId, List<Handle> handles, Instant at, EventOrigin origin) {
        String id = leadId != null ? leadId : handles.isEmpty() ? null : ownerOrDerived(handles.getFirst());
        if (id == null) {
            return null;
        }
        Aggregate<Lead> lead = aggregates.lead(id);
        origin.about(aggregates.key(EntityKind.LEAD, id).stream());
        Contest contest = claim(id, lead, handles);
        handle(lead, new LeadCommand.Interact(id, contest.won(), at), origin);
        settle(id, lead, contest, at, origin);
        return id;
    }

    /** The lead that owns one of these handles, one with an id of its own before those that only a handle had opened; null when none does. */
    public @Nullable String ownerOfAny(List<Handle> handles) {
        String owner = null;
        for (Handle handle : handles) {
            Claim held = claims.of(ClaimKey.ofHandle(companyId, handle));
            if (held != null && state(aggregates.lead(held.ownerId())).named()) {
                return held.ownerId();
            }
            owner = owner == null && held != null ? held.ownerId() : owner;
        }
        return owner;
    }

    /** The first named lead that owns one of these handles, or answers for one that does; null when there is none. */
    public @Nullable String named(List<Handle> handles) {
        for (Handle handle : handles) {
            Claim held = claims.of(ClaimKey.ofHandle(companyId, handle));
            String owner = held == null ? null : survivor(held.ownerId());
            if (owner != null && state(aggregates.lead(owner)).named()) {
                return owner;
            }
        }
        return null;
    }

    private String ownerOrDerived(Handle handle) {
        Claim held = claims.of(ClaimKey.ofHandle(companyId, handle));
        return held != null ? held.ownerId() : Handles.derivedLeadId(companyId, handle);
    }

    /** Claims handles for a lead before it records them. */
    public Contest claim(String leadId, Aggregate<Lead> lead, List<Handle> handles) {
        Contest contest = new Contest(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (Handle handle : handles) {
            ClaimKey key = ClaimKey.ofHandle(companyId, handle);
            Claim held = claims.of(key);
            if (held == null) {
                claims.make(key, new Claim(EntityKind.LEAD, leadId, null));
                contest.won().add(handle);
            } else if (held.ownerId().equals(leadId) || survivor(held.ownerId()).equals(survivor(leadId))) {
                contest.won().add(handle);
            } else if (opensNobody(handle, held.ownerId(), leadId)) {
                contest.won().add(handle);
                contest.absorbed().add(held.ownerId());
            } else {
                contest.lost().add(new Lost(handle, held.ownerId()));
            }
        }
        return contest;
    }

    /** Who answers for a lead: itself, or the last of those it was merged into. */
    public String survivor(String leadId) {
        String survivor = leadId;
        for (String next = survivor; next != null; next = state(aggregates.lead(next)).mergedInto()) {
            survivor = next;
        }
        return survivor;
    }

    /** Whether the owner is a lead that only this handle had opened, and that is still its own. */
    private boolean opensNobody(Handle handle, String ownerId, String claimant) {
        if (!ownerId.equals(Handles.derivedLeadId(companyId, handle)) || isDerivedFrom(handle, claimant)) {
            return false;
        }
        LeadState owner = state(aggregates.lead(ownerId));
        return owner.mergedInto() == null && !owner.named();
    }

    private boolean isDerivedFrom(Handle handle, String leadId) {
        return leadId.equals(Handles.derivedLeadId(companyId, handle));
    }

    /** Records what the claims came to, after the lead itself has recorded the item. */
    public void settle(String leadId, Aggregate<Lead> lead, Contest contest, Instant at, EventOrigin origin) {
        for (String absorbed : contest.absorbed()) {
            String survivor = survivor(leadId);
            origin.about(aggregates.key(EntityKind.LEAD, survivor).stream());
            handle(aggregates.lead(survivor), new LeadCommand.Absorb(survivor, absorbed, MergeReason.HANDLE, at), origin);
            origin.about(aggregates.key(EntityKind.LEAD, absorbed).stream());
            handle(aggregates.lead(absorbed), new LeadCommand.MergeInto(absorbed, survivor, MergeReason.HANDLE, at), origin);
            origin.about(aggregates.key(EntityKind.LEAD, leadId).stream());
        }
        for (Lost lost : contest.lost()) {
            handle(lead, new LeadCommand.SuspectDuplicate(leadId, lost.handle(), lost.ownerId(), at), origin);
        }
    }

    public static LeadState state(Aggregate<Lead> lead) {
        return lead.invoke(Lead::state);
    }

    public static void handle(Aggregate<Lead> lead, LeadCommand command, EventOrigin origin) {
        lead.execute(root -> root.handle(command, origin));
    }

    /**
     * What claiming handles came to.
     *
     * @param absorbed ids of leads that the claimant takes over
     */
    public record Contest(List<Handle> won, List<String> absorbed, List<Lost> lost) {}

    public record Lost(Handle handle, String ownerId) {}
}
