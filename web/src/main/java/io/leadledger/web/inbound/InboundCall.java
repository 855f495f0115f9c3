package io.leadledger.web.inbound;

import java.util.UUID;

/**
 * In whose name a webhook was called.
 *
 * @param actor as stored with events
 */
public record InboundCall(UUID companyId, String actor) {}
