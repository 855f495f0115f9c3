package io.leadledger.api;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a message of the log tells about itself without its metadata being read. */
public interface LogEntry {

    /** Owner of the stream. */
    UUID companyId();

    /** Stream of the lead that the event is about; null when it is about none. */
    @Nullable UUID subjectId();
}
