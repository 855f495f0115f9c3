package io.leadledger.projection.runtime;

import io.leadledger.api.LedgerEvent;
import java.util.UUID;

/**
 * An event as it stands in the log.
 *
 * @param position place in the log, increasing, with holes
 */
public record RecordedEvent(long position, UUID companyId, LedgerEvent payload) {}
