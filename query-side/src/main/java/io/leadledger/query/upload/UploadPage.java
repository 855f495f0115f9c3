package io.leadledger.query.upload;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.util.RawValue;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** @param data each exactly as it was posted */
record UploadPage(
        boolean success,
        @ArraySchema(schema = @Schema(type = "object")) List<RawValue> data,
        Pagination pagination) {

    /** @param totalExact false when there are more than {@code total}; left out otherwise */
    record Pagination(
            long total,
            int limit,
            int offset,
            @JsonProperty("has_more") boolean hasMore,
            @JsonProperty("total_exact") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean totalExact) {

        static Pagination of(long counted, UploadFilter filter, int shown) {
            boolean exact = counted <= UploadReads.EXACT_TOTAL;
            long total = exact ? counted : UploadReads.EXACT_TOTAL;
            boolean more = exact ? (long) filter.offset() + shown < total : shown == filter.limit();
            return new Pagination(total, filter.limit(), filter.offset(), more, exact ? null : false);
        }
    }
}
