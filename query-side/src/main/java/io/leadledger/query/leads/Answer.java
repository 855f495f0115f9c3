package io.leadledger.query.leads;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The envelopes of the Leads family. */
final class Answer {

    private Answer() {}

    record One<T>(boolean success, T data, String timestamp, String correlationId) {}

    record Page(boolean success, List<Lead> data, Pagination pagination, String timestamp, String correlationId) {}

    /**
     * @param nextCursor gives the next page as {@code cursor}, however the list has changed; null on the last one
     * @param totalExact false where the total is an estimate, which it only is above 10,000
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Pagination(
            long total,
            int limit,
            int offset,
            boolean hasMore,
            @JsonProperty("next_cursor") @Nullable String nextCursor,
            @JsonProperty("total_exact") boolean totalExact) {}
}
