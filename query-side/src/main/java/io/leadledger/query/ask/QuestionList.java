package io.leadledger.query.ask;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.leadledger.query.list.Found;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** @param total of all pages */
record QuestionList(List<Row> queries, long total, int limit, int offset) {

    /** @param responseText the answer, or why there is none; null while it is worked on */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Row(
            @JsonProperty("query_id") @Schema(example = "query_67890") String queryId,
            @JsonProperty("query_text") @Schema(example = "What were the top objections from last week's calls?") String queryText,
            @JsonProperty("response_text") @Nullable String responseText,
            @JsonProperty("created_at") String createdAt) {}

    static QuestionList of(Found<Row> found) {
        return new QuestionList(found.rows(), found.pagination().total(), found.pagination().limit(), found.pagination().offset());
    }
}
