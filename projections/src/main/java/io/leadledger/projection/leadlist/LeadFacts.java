package io.leadledger.projection.leadlist;

import io.leadledger.api.state.LeadState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What one lead's own events add up to, without the leads it absorbed. */
record LeadFacts(LeadState state, Chat chat) {

    static final LeadFacts NONE = new LeadFacts(LeadState.NEW, Chat.NONE);

    LeadFacts with(LeadState newState) {
        return new LeadFacts(newState, chat);
    }

    LeadFacts with(Chat newChat) {
        return newChat == chat ? this : new LeadFacts(state, newChat);
    }

    /** When the lead's own facts last changed. */
    @Nullable Instant updatedAt() {
        return state.lifespan().updatedAt();
    }

    LeadFacts mergedWith(LeadFacts other) {
        return new LeadFacts(state.mergedWith(other.state), chat.mergedWith(other.chat));
    }

    /** Whether a list shows these like others of the same lead. When it was last heard of matters to a deleted one alone. */
    boolean showLike(LeadFacts others) {
        return chat == others.chat && state.differsAtMostInUpdate(others.state) && state.lifespan().deletedAt() == null;
    }
}
