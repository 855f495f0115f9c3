package io.leadledger.intelligence.passage;

import org.jspecify.annotations.Nullable;

/**
 * A paragraph, an item of a list, a line of a table: what no sentence goes beyond.
 *
 * @param page from 1; null where there are none
 * @param section heading it stands under; null where there is none
 */
public record Block(@Nullable Integer page, @Nullable String section, String text) {}
