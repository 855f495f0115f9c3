package io.leadledger.web.limits;

import io.leadledger.web.company.Tier;

/** What NexusCRM's table of tiers gives to some of them only. */
public enum Feature {
    CONVERSATION_INTELLIGENCE("Conversation intelligence", Tier.PROFESSIONAL),
    DEAL_PREDICTIONS("Deal predictions", Tier.PROFESSIONAL),
    CUSTOM_SCORING("Scoring by a model of one's own", Tier.ENTERPRISE);

    private final String title;
    private final Tier from;

    Feature(String title, Tier from) {
        this.title = title;
        this.from = from;
    }

    Tier from() {
        return from;
    }

    String title() {
        return title;
    }

    boolean isIn(Tier tier) {
        return tier.compareTo(from) >= 0;
    }
}
