package io.leadledger.projection.calls;

import io.leadledger.api.CallEvent;
import io.leadledger.projection.rows.Columns;
import io.leadledger.projection.runtime.RecordedEvent;
import java.time.Instant;
import java.util.UUID;

/** An upload as it stands in the log. */
record Upload(UUID companyId, long position, CallEvent.Uploaded event) {

    static Upload of(RecordedEvent event) {
        return new Upload(event.companyId(), event.position(), (CallEvent.Uploaded) event.payload());
    }

    /** When the call started, as far as the upload tells; otherwise when it was over. */
    Instant startedAt() {
        Instant started = Columns.momentOrNull(event.startedAt());
        return started != null ? started : Columns.moment(event.occurredAt());
    }

    String callId() {
        return Columns.id(event.callId());
    }
}
