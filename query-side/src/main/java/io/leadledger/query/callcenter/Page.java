package io.leadledger.query.callcenter;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.leadledger.query.list.Found;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One page of a list, as the call center's document shows it. */
record Page<T>(List<T> data, Numbers pagination) {

    /**
     * @param total of all pages
     * @param page from 1
     * @param pages how many there are
     * @param nextCursor gives the next page as {@code cursor}, however the list has changed; null on the last one
     * @param totalExact false where the total is an estimate, which it only is above 10,000
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Numbers(long total, int page, int limit, long pages, @Nullable String nextCursor, boolean totalExact) {}

    static <T> Page<T> of(Found<T> found) {
        var pagination = found.pagination();
        int limit = pagination.limit();
        return new Page<>(
                found.rows(),
                new Numbers(
                        pagination.total(), pagination.offset() / limit + 1, limit, (pagination.total() + limit - 1) / limit,
                        pagination.nextCursor(), pagination.totalExact()));
    }
}
