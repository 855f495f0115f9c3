package io.leadledger.intelligence.drafting;

import io.leadledger.api.draft.Channel;
import io.leadledger.api.draft.DraftOrigin;
import org.jspecify.annotations.Nullable;

/**
 * What kind of draft is wanted.
 *
 * @param type null for what fits the call
 * @param tone null for the rep's own, or else a professional one
 * @param rehashScore 1 to 5; null for what was found in the call
 */
public record DraftWish(
        DraftOrigin origin, Channel channel, @Nullable String type, @Nullable String tone, @Nullable Integer rehashScore) {}
