package io.leadledger.intelligence.passage;

import org.jspecify.annotations.Nullable;

/**
 * A passage: a few sentences that are found and quoted together.
 *
 * @param page where it begins, from 1; null where there are none
 * @param section heading it stands under; null where there is none
 * @param text verbatim but for its white space
 */
public record Chunk(@Nullable Integer page, @Nullable String section, String text) {}
