package io.leadledger.command.ingestion;

import io.leadledger.api.Handle;
import io.leadledger.command.claim.ClaimKey;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What has to be known before the first item is decided on, so that each kind of thing is fetched once for all of them. */
record ChunkNeeds(List<ParsedItem> items, Set<UUID> identifiers, Set<UUID> claimKeys, Set<Handle> handles) {

    static ChunkNeeds of(List<ParsedItem> items, UUID companyId, @Nullable String country) {
        Set<UUID> identifiers = new HashSet<>();
        Set<UUID> claimKeys = new HashSet<>();
        Set<Handle> handles = new HashSet<>();
        for (ParsedItem parsed : items) {
            List<Handle> named = new ArrayList<>();
            String entityId = null;
            switch (parsed) {
                case ParsedItem.Entity entity -> {
                    identifiers.add(entity.identifier());
                    named.addAll(EntityWork.handles(entity.item(), country));
                    entityId = entity.item().entityId();
                }
                case ParsedItem.Event event -> {
                    identifiers.add(event.identifier());
                    named.addAll(event.report().handles());
                    entityId = event.item().entityId();
                }
                case ParsedItem.Refused _ -> { }
            }
            if (entityId != null) {
                claimKeys.add(ClaimKey.ofEntity(companyId, entityId).value());
            }
            named.forEach(handle -> claimKeys.add(ClaimKey.ofHandle(companyId, handle).value()));
            handles.addAll(named);
        }
        return new ChunkNeeds(items, identifiers, claimKeys, handles);
    }
}
