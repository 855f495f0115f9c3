package io.leadledger.command.recording;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A recording that was sent here.
 *
 * @param size bytes
 * @param origin hash of the address it came from
 * @param companyId null while nobody's call names it
 */
record Recording(String name, String originalName, String contentType, long size, String origin, @Nullable UUID companyId) {}
