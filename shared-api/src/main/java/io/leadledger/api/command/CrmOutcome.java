package io.leadledger.api.command;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What became of a {@link CrmCommand}.
 *
 * @param created whether something is there now that was not before
 * @param answer as the caller gets it
 * @param position of the last event, 0 when nothing had to change
 */
public record CrmOutcome(boolean created, JsonNode answer, LogPosition position) {}
