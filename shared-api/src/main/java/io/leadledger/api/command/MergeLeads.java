package io.leadledger.api.command;

import java.time.Instant;
import java.util.UUID;
import org.axonframework.commandhandling.RoutingKey;

/**
 * Let one lead answer for another, or undo that.
 *
 * @param undo whether the two are to be apart again
 */
public record MergeLeads(
        @RoutingKey UUID companyId, String survivorLeadId, String mergedLeadId, boolean undo, Instant occurredAt) {}
