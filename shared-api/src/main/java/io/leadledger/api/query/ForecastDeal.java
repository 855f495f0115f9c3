package io.leadledger.api.query;

import io.leadledger.api.state.DealState;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What will become of this deal? Answered with a {@link DealForecast}.
 *
 * @param leads ids of its lead and of those merged with it; empty when it belongs to none
 * @param at no later fact is looked at
 */
public record ForecastDeal(
        UUID companyId,
        DealState deal,
        List<String> leads,
        boolean includeFactors,
        boolean includeRecommendations,
        String timeZone,
        Instant at) {}
