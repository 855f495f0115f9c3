package io.leadledger.projection.leadlist;

import io.leadledger.api.state.Lifespan;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The row of a lead as lists show it.
 *
 * @param listed whether the Leads family shows it
 * @param hidden deleted, absorbed or no lead after all
 */
record LeadRow(LeadKey key, LeadFace face, boolean listed, boolean hidden, Chat chat, Instant createdAt, Facet facet) {

    /** Like {@link #of(LeadKey, LeadFacts, LeadFace)}, for a state that was not looked at before. */
    static @Nullable LeadRow of(LeadKey key, LeadFacts facts) {
        return of(key, facts, LeadFace.of(key, facts.state()));
    }

    /**
     * @param facts of the lead and of all it answers for
     * @param face of their state
     * @return null when nothing but bookkeeping is known of it
     */
    static @Nullable LeadRow of(LeadKey key, LeadFacts facts, LeadFace face) {
        Chat chat = facts.chat();
        Instant createdAt = Lifespan.earliest(facts.state().lifespan().createdAt(), chat.firstFactAt());
        if (createdAt == null) {
            return null;
        }
        boolean hidden = isDeleted(facts) || facts.state().mergedInto() != null || facts.state().reclassifiedAs() != null;
        Facet facet = Facet.of(
                face.score().status(), face.score().totalScore(), face.extraction() != null, face.email() != null,
                chat.conversations() > 0, chat.platforms());
        return new LeadRow(key, face, face.customerPhone() != null && !hidden, hidden, chat, createdAt, facet);
    }

    /** Anything said to or by a lead after its deletion opens it again. */
    private static boolean isDeleted(LeadFacts facts) {
        Lifespan lifespan = facts.state().lifespan();
        Lifespan withChat = new Lifespan(
                lifespan.createdAt(), Lifespan.latest(lifespan.updatedAt(), facts.chat().activityAt()), lifespan.deletedAt());
        return withChat.isDeleted();
    }

    /** Whether both are the same but for what was said to the lead and what it is called. */
    boolean isKnownLike(@Nullable LeadRow other) {
        return other != null && hidden == other.hidden && createdAt.equals(other.createdAt);
    }

    /** Whether searches find both alike. */
    boolean isFoundLike(@Nullable LeadRow other) {
        return other != null && listed == other.listed && facet.equals(other.facet) && face.userId().equals(other.face.userId())
                && face.searchText().equals(other.face.searchText());
    }
}
