package io.leadledger.api.draft;

import org.jspecify.annotations.Nullable;

/**
 * Whose draft it is and what it is about; null where there is none, or nobody knows.
 *
 * @param repId whoever is to send it
 */
public record DraftSubject(@Nullable String repId, @Nullable String callId, @Nullable String leadId) {}
