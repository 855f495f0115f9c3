package io.leadledger.projection.runtime;

import io.leadledger.api.LedgerEvent;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * An event as it stands in the log.
 *
 * @param position place in the log, increasing, with holes
 * @param sequence place in its own stream, from 0
 * @param type stable name it is stored under
 */
public record RecordedEvent(
        long position,
        UUID companyId,
        UUID streamId,
        long sequence,
        String type,
        LedgerEvent payload,
        Instant recordedAt,
        Map<String, ?> metaData) {}
