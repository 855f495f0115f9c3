package io.leadledger.command.ingestion;

import io.leadledger.api.command.ChunkOutcome;
import io.leadledger.api.command.ChunkOutcome.ItemError;
import io.leadledger.api.command.IngestChunk;
import io.leadledger.api.command.IngestChunk.SourceKind;
import io.leadledger.api.command.LogPosition;
import io.leadledger.command.ingestion.ChunkWork.RefusedItem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What became of each request, kept in the transactions of its events, so that a receipt never tells of what was not kept. */
@Component
class IngestionReceipts {

    private static final int PAGE = 1_000;

    private final JdbcTemplate jdbc;

    IngestionReceipts(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void record(IngestChunk chunk, ChunkOutcome outcome, List<RefusedItem> refused) {
        boolean finished = chunk.finish() != null && outcome.taken() == chunk.items().size();
        jdbc.update(
                """
                insert into ingestion_receipt as receipt
                       (company_id, ingestion_id, source, finished, items_created, items_updated, items_known, items_rejected, started_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                    on conflict (company_id, ingestion_id) do update
                   set finished = excluded.finished,
                       items_created = receipt.items_created + excluded.items_created,
                       items_updated = receipt.items_updated + excluded.items_updated,
                       items_known = receipt.items_known + excluded.items_known,
                       items_rejected = receipt.items_rejected + excluded.items_rejected
                """,
                chunk.companyId(),
                chunk.ingestionId(),
                chunk.source().name().toLowerCase(Locale.ROOT),
                finished,
                outcome.created(),
                outcome.updated(),
                outcome.known(),
                outcome.rejected(),
                OffsetDateTime.ofInstant(chunk.receivedAt(), ZoneOffset.UTC));
        if (!refused.isEmpty()) {
            keep(chunk, refused);
        }
    }

    private void keep(IngestChunk chunk, List<RefusedItem> refused) {
        jdbc.batchUpdate(
                """
                insert into ingestion_rejection (company_id, ingestion_id, item_index, item_id, code, field, message, item)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                refused,
                refused.size(),
                (row, item) -> {
                    ItemError error = item.error();
                    row.setObject(1, chunk.companyId());
                    row.setString(2, chunk.ingestionId());
                    row.setLong(3, error.index());
                    row.setObject(4, keepable(error.id()), Types.VARCHAR);
                    row.setString(5, error.code());
                    row.setObject(6, keepable(error.field()), Types.VARCHAR);
                    row.setString(7, keepable(error.message()));
                    row.setBytes(8, item.item().json());
                });
    }

    /** What is wrong with an item may be its very text. */
    private static @Nullable String keepable(@Nullable String text) {
        return text == null ? null : Texts.withoutUnkeepable(text);
    }

    Optional<Receipt> find(UUID companyId, String ingestionId) {
        return jdbc.query(
                        """
                        select source, finished, items_created, items_updated, items_known, items_rejected
                          from ingestion_receipt
                         where company_id = ? and ingestion_id = ?
                        """,
                        (row, number) -> receipt(row),
                        companyId,
                        ingestionId)
                .stream()
                .findFirst();
    }

    private static Receipt receipt(ResultSet row) throws SQLException {
        ChunkOutcome outcome = new ChunkOutcome(
                0, row.getInt("items_created"), row.getInt("items_updated"), row.getInt("items_known"), row.getInt("items_rejected"),
                List.of(), LogPosition.NONE);
        return new Receipt(SourceKind.valueOf(row.getString("source").toUpperCase(Locale.ROOT)), row.getBoolean("finished"), outcome);
    }

    /** Errors in the order of the items, at most as many as an answer holds. */
    List<ItemError> errors(UUID companyId, String ingestionId, long afterIndex, int limit) {
        return jdbc.query(
                """
                select item_index, item_id, code, field, message
                  from ingestion_rejection
                 where company_id = ? and ingestion_id = ? and item_index > ?
                 order by item_index
                 limit ?
                """,
                (row, number) -> new ItemError(
                        row.getInt("item_index"), row.getString("item_id"), row.getString("code"), row.getString("field"),
                        row.getString("message")),
                companyId, ingestionId, afterIndex, limit);
    }

    void forEachError(UUID companyId, String ingestionId, Consumer<ItemError> consumer) {
        long after = -1;
        List<ItemError> page;
        do {
            page = errors(companyId, ingestionId, after, PAGE);
            page.forEach(consumer);
            after = page.isEmpty() ? after : page.getLast().index();
        } while (page.size() == PAGE);
    }

    /** The refused items byte for byte, in the order of the request, a page at a time. */
    void forEachRejectedItem(UUID companyId, String ingestionId, Consumer<byte[]> consumer) {
        long after = -1;
        List<Rejected> page;
        do {
            page = jdbc.query(
                    """
                    select item_index, item
                      from ingestion_rejection
                     where company_id = ? and ingestion_id = ? and item_index > ?
                     order by item_index
                     limit ?
                    """,
                    (row, number) -> new Rejected(row.getLong("item_index"), row.getBytes("item")),
                    companyId, ingestionId, after, PAGE);
            page.forEach(rejected -> consumer.accept(rejected.item()));
            after = page.isEmpty() ? after : page.getLast().index();
        } while (page.size() == PAGE);
    }

    /** @param finished false while the request is running, or when it broke off */
    record Receipt(SourceKind source, boolean finished, ChunkOutcome outcome) {}

    @SuppressWarnings("ArrayRecordComponent") // bytes on their way out, never compared
    private record Rejected(long index, byte[] item) {}
}
