package io.leadledger.command.ingestion;

import io.leadledger.api.command.IngestChunk.PostedItem;
import io.leadledger.web.security.Caller;
import java.util.List;

/** {@code {"company_id": …, "events": […]}}: a batch that belongs to the caller's company. */
record IngestEventsRequest(List<PostedItem> events) {

    static IngestEventsRequest read(byte[] body, Caller caller) {
        JsonBatch batch = JsonBatch.read(body, "events");
        if (batch.companyId() != null) {
            caller.requireCompany(batch.companyId());
        }
        return new IngestEventsRequest(batch.items());
    }
}
