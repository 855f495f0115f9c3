package io.leadledger.api.question;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What an answer rests on.
 *
 * @param source a document's id, {@code call_transcript_} and a call's id, or {@code analytics:} and the query with its parameters
 * @param page from 1; null where there are none
 * @param confidence 0 to 1
 * @param excerpt words of the source, or the figures of the query
 */
public record Citation(String source, @Nullable Integer page, BigDecimal confidence, String excerpt) {}
