package io.leadledger.projection.leadlist;

import io.leadledger.api.state.LeadState;

/** What one lead's own events add up to, without the leads it absorbed. */
record LeadFacts(LeadState state, Chat chat) {

    static final LeadFacts NONE = new LeadFacts(LeadState.NEW, Chat.NONE);

    LeadFacts with(LeadState newState) {
        return new LeadFacts(newState, chat);
    }

    LeadFacts with(Chat newChat) {
        return new LeadFacts(state, newChat);
    }

    LeadFacts mergedWith(LeadFacts other) {
        return new LeadFacts(state.mergedWith(other.state), chat.mergedWith(other.chat));
    }
}
