package io.leadledger.web.limits;

import io.leadledger.web.company.Tier;

/** What NexusCRM's table of tiers gives to some of them only. */
public enum Feature {
    CONVERSATION_INTELLIGENCE("Conversation intelligence"),
    DEAL_PREDICTIONS("Deal predictions");

    private final String title;

    Feature(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    boolean isIn(Tier tier) {
        return tier != Tier.STARTER;
    }
}
