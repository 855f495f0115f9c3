package io.leadledger.api.command;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.axonframework.commandhandling.RoutingKey;
import org.jspecify.annotations.Nullable;

/**
 * Take in a stretch of one ingestion request, in one transaction. Answered with a {@link ChunkOutcome}.
 *
 * @param receivedAt our clock when the request came; an item may be ten minutes ahead of it
 * @param finish what to keep with the last stretch; null when more follow
 */
public record IngestChunk(
        @RoutingKey UUID companyId,
        String ingestionId,
        SourceKind source,
        Instant receivedAt,
        List<PostedItem> items,
        @Nullable Finish finish) {

    public enum SourceKind {
        ENTITIES,
        EVENTS
    }

    /**
     * One item as posted.
     *
     * @param index its place in the request, from 0
     * @param json UTF-8 bytes as they came
     */
    @SuppressWarnings("ArrayRecordComponent") // bytes of one item, never compared
    public record PostedItem(int index, byte[] json) {}

    /**
     * The first answer to this key is kept in the transaction of the last events.
     *
     * @param before what earlier stretches of the request came to
     */
    public record Finish(@Nullable IdempotencyKey idempotencyKey, ChunkOutcome before) {}

    /** Hashes under which the answer is kept. */
    @SuppressWarnings("ArrayRecordComponent") // hashes on their way to the store, never compared
    public record IdempotencyKey(byte[] keyHash, byte[] requestHash) {}
}
