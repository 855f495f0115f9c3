package io.leadledger.api.query.analytics;

import org.jspecify.annotations.Nullable;

/**
 * Which calls count; null where it does not matter.
 *
 * @param direction {@code inbound} or {@code outbound}
 */
public record CallFilter(@Nullable String repId, @Nullable String campaignId, @Nullable String direction) {

    public static final CallFilter ALL = new CallFilter(null, null, null);

    public static CallFilter ofRep(String repId) {
        return new CallFilter(repId, null, null);
    }

    public static CallFilter ofCampaign(@Nullable String campaignId) {
        return new CallFilter(null, campaignId, null);
    }
}
