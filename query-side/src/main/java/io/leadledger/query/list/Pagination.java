package io.leadledger.query.list;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * NexusCRM's pagination.
 *
 * @param total of all pages
 * @param nextCursor gives the next page as {@code cursor}, however the list has changed; null on the last one
 * @param totalExact false where the total is an estimate, which it only is above 10,000
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Pagination(
        long total,
        int limit,
        int offset,
        @JsonProperty("has_more") boolean hasMore,
        @JsonProperty("next_cursor") @Nullable String nextCursor,
        @JsonProperty("total_exact") boolean totalExact) {}
