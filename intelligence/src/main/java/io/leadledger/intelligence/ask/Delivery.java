package io.leadledger.intelligence.ask;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** @param message null while the answer is worked on */
record Delivery(String queryId, Instant askedAt, @Nullable ServerMessage message) {}
