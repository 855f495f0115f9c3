package io.leadledger.intelligence.transcription;

import org.jspecify.annotations.Nullable;

/**
 * How a recording is to be transcribed.
 *
 * @param language such as {@code en-US}; null to find out
 * @param model a name of the provider's; null for its usual one
 */
public record Wish(@Nullable String language, @Nullable String model) {}
