package io.leadledger.command.ingestion;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leadledger.api.CanonicalJson;
import io.leadledger.api.Hashes;
import io.leadledger.api.command.IngestChunk.PostedItem;
import io.leadledger.api.command.IngestChunk.SourceKind;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A posted item after it was read, or with what is wrong with it. */
sealed interface ParsedItem {

    PostedItem posted();

    record Entity(PostedItem posted, EntityItem item, UUID identifier, String contentHash) implements ParsedItem {}

    record Event(PostedItem posted, EventItem item, Report report, UUID identifier, String contentHash) implements ParsedItem {}

    record Refused(PostedItem posted, @Nullable String id, ItemRejected reason) implements ParsedItem {}

    /** @param country ISO 3166 code for phone numbers without a country code; null when the company has none */
    static ParsedItem parse(PostedItem posted, SourceKind source, UUID companyId, Instant receivedAt, @Nullable String country) {
        ObjectNode json = null;
        try {
            json = ItemJson.read(posted.json());
            Items.refuseOtherCompany(json, companyId);
            json.remove("company_id");
            String content = CanonicalJson.of(json);
            if (source == SourceKind.ENTITIES) {
                EntityItem item = EntityItem.read(json, receivedAt);
                return new Entity(posted, item, item.identifier(companyId, content), hash(content));
            }
            EventItem item = EventItem.read(json, receivedAt);
            return new Event(posted, item, EventCatalogue.read(item, country), item.identifier(companyId), hash(content));
        } catch (ItemRejected rejected) {
            String id = json == null ? null : Items.idOf(json, source == SourceKind.ENTITIES ? "entity_id" : "event_id");
            return new Refused(posted, id, rejected);
        }
    }

    private static String hash(String content) {
        return HexFormat.of().formatHex(Hashes.sha256(content.getBytes(StandardCharsets.UTF_8)));
    }
}
