package io.leadledger.command.upload;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.leadledger.api.command.RecordCallUpload;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** @param data what was kept */
record UploadAnswer(boolean success, String message, Kept data) {

    static UploadAnswer of(RecordCallUpload.Outcome outcome) {
        return new UploadAnswer(
                true,
                outcome.repeated() ? "Call data was uploaded before" : "Call data uploaded",
                new Kept(outcome.callId(), outcome.client(), outcome.repeated()));
    }

    record Kept(@JsonProperty("callId") String callId, String client, boolean duplicate) {}

    /** @param results one for each line, at most the first {@value UploadController#MOST_RESULTS} */
    record Bulk(boolean success, int total, int stored, int duplicate, int failed, List<Line> results) {}

    /**
     * @param index place of the line, from 0
     * @param status {@code stored}, {@code duplicate} or {@code failed}
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(
            int index,
            @JsonProperty("callId") @Nullable String callId,
            String status,
            @Nullable String error,
            @Nullable String field,
            @Nullable String message) {}
}
