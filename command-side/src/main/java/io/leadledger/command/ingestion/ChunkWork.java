package io.leadledger.command.ingestion;

import io.leadledger.api.EntityKind;
import io.leadledger.api.Handle;
import io.leadledger.api.Handles;
import io.leadledger.api.MetaKeys;
import io.leadledger.api.command.ChunkOutcome;
import io.leadledger.api.command.ChunkOutcome.ItemError;
import io.leadledger.api.command.IngestChunk;
import io.leadledger.api.command.LogPosition;
import io.leadledger.api.error.ErrorCode;
import io.leadledger.api.error.LedgerException;
import io.leadledger.command.EventOrigin;
import io.leadledger.command.aggregate.AggregateKey;
import io.leadledger.command.aggregate.AggregateSession;
import io.leadledger.command.claim.ChunkClaims;
import io.leadledger.command.claim.Claim;
import io.leadledger.command.claim.ClaimKey;
import io.leadledger.command.identity.EntityResolver;
import io.leadledger.command.identity.LeadIdentity;
import io.leadledger.command.ingestion.KnownItems.KnownItem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The items of one transaction, taken one after the other. */
final class ChunkWork {

    /** Stops before the transaction could grow beyond 1,000 events; no item leads to more than a handful. */
    private static final int ENOUGH_EVENTS = 980;

    private final IngestChunk chunk;
    private final AggregateSession aggregates;
    private final ChunkClaims claims;
    private final Map<UUID, KnownItem> known;
    private final EntityWork entityWork;
    private final EventWork eventWork;
    private final List<RefusedItem> refused = new ArrayList<>();
    private int taken;
    private int created;
    private int updated;
    private int repeated;
    private int events;
    private long position;

    ChunkWork(
            IngestChunk chunk,
            @Nullable String country,
            ChunkClaims claims,
            AggregateSession aggregates,
            Map<UUID, KnownItem> known) {
        this.chunk = chunk;
        this.aggregates = aggregates;
        this.claims = claims;
        this.known = known;
        EntityResolver entities = new EntityResolver(chunk.companyId(), claims, aggregates);
        LeadIdentity identity = new LeadIdentity(chunk.companyId(), claims, aggregates);
        this.entityWork = new EntityWork(aggregates, entities, identity, country);
        this.eventWork = new EventWork(aggregates, entities, identity);
    }

    /** Every aggregate that the items can be seen to touch, the owners of their handles included. */
    void load(ChunkNeeds needs) {
        Set<AggregateKey> foreseen = new HashSet<>();
        for (ParsedItem parsed : needs.items()) {
            switch (parsed) {
                case ParsedItem.Entity entity when isNew(entity.identifier()) -> foreseen.addAll(entityWork.foreseen(entity.item()));
                case ParsedItem.Event event when isNew(event.identifier()) ->
                        foreseen.addAll(eventWork.foreseen(event.item(), event.report()));
                default -> { }
            }
        }
        for (Handle handle : needs.handles()) {
            Claim held = claims.of(ClaimKey.ofHandle(chunk.companyId(), handle));
            String owner = held != null ? held.ownerId() : Handles.derivedLeadId(chunk.companyId(), handle);
            foreseen.add(aggregates.key(EntityKind.LEAD, owner));
        }
        aggregates.load(foreseen);
    }

    private boolean isNew(UUID identifier) {
        return !known.containsKey(identifier);
    }

    /** Does nothing once the transaction is full. */
    void take(ParsedItem parsed) {
        if (events >= ENOUGH_EVENTS) {
            return;
        }
        taken++;
        try {
            switch (parsed) {
                case ParsedItem.Entity entity -> take(entity);
                case ParsedItem.Event event -> take(event);
                case ParsedItem.Refused item -> refuse(item.posted(), item.id(), item.reason());
            }
        } catch (ItemRejected reason) {
            refuse(parsed.posted(), idOf(parsed), reason);
        } catch (LedgerException reason) {
            refuse(parsed.posted(), idOf(parsed), ItemRejected.of(reason));
        }
    }

    private void take(ParsedItem.Entity entity) {
        if (isRepeated(entity.identifier())) {
            return;
        }
        EventOrigin origin = origin(entity.identifier(), Map.of(MetaKeys.CONTENT_HASH, entity.contentHash()));
        boolean isCreated = entityWork.apply(entity.item(), origin);
        appended(entity.identifier(), entity.contentHash(), origin);
        created += isCreated ? 1 : 0;
        updated += isCreated ? 0 : 1;
    }

    private void take(ParsedItem.Event event) {
        KnownItem before = known.get(event.identifier());
        if (before != null && !event.contentHash().equals(before.contentHash())) {
            throw new ItemRejected(ErrorCode.EVENT_ID_CONFLICT, "event_id", ErrorCode.EVENT_ID_CONFLICT.defaultMessage());
        }
        if (isRepeated(event.identifier())) {
            return;
        }
        EventOrigin origin = origin(
                event.identifier(),
                Map.of(MetaKeys.CONTENT_HASH, event.contentHash(), MetaKeys.SOURCE_EVENT_ID, event.item().eventId()));
        eventWork.apply(event.item(), event.report(), origin);
        appended(event.identifier(), event.contentHash(), origin);
        created++;
    }

    private boolean isRepeated(UUID identifier) {
        KnownItem before = known.get(identifier);
        if (before != null) {
            repeated++;
            position = Math.max(position, before.position());
        }
        return before != null;
    }

    private EventOrigin origin(UUID identifier, Map<String, ?> item) {
        return new EventOrigin(identifier, item).with(MetaKeys.INGESTION_ID, chunk.ingestionId());
    }

    private void appended(UUID identifier, String contentHash, EventOrigin origin) {
        known.put(identifier, new KnownItem(0, contentHash));
        events += origin.events();
    }

    private void refuse(IngestChunk.PostedItem item, @Nullable String id, ItemRejected reason) {
        refused.add(new RefusedItem(
                item, new ItemError(item.index(), id, reason.code().wire(), reason.field(), reason.message())));
    }

    private static @Nullable String idOf(ParsedItem parsed) {
        return switch (parsed) {
            case ParsedItem.Entity entity -> entity.item().entityId();
            case ParsedItem.Event event -> event.item().eventId();
            case ParsedItem.Refused item -> item.id();
        };
    }

    ChunkOutcome outcome() {
        List<ItemError> errors = refused.stream().map(RefusedItem::error).toList();
        return new ChunkOutcome(taken, created, updated, repeated, refused.size(), errors, LogPosition.at(position));
    }

    List<RefusedItem> refused() {
        return Collections.unmodifiableList(refused);
    }

    record RefusedItem(IngestChunk.PostedItem item, ItemError error) {}
}
