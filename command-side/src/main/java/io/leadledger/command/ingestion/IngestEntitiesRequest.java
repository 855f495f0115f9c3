package io.leadledger.command.ingestion;

import io.leadledger.api.command.IngestChunk.PostedItem;
import io.leadledger.web.security.Caller;
import java.util.List;

/** {@code {"company_id": …, "entities": […]}}: a batch that belongs to the caller's company. */
record IngestEntitiesRequest(List<PostedItem> entities) {

    static IngestEntitiesRequest read(byte[] body, Caller caller) {
        JsonBatch batch = JsonBatch.read(body, "entities");
        if (batch.companyId() != null) {
            caller.requireCompany(batch.companyId());
        }
        return new IngestEntitiesRequest(batch.items());
    }
}
