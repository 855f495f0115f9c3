package io.leadledger.command.recording;

import com.fasterxml.jackson.annotation.JsonProperty;

record RecordingAnswer(boolean success, Data data) {

    /** @param size bytes */
    record Data(
            String filename,
            @JsonProperty("originalName") String originalName,
            long size,
            String url,
            @JsonProperty("relativeUrl") String relativeUrl) {}
}
