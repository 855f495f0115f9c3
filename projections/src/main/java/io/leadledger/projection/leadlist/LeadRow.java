package io.leadledger.projection.leadlist;

import io.leadledger.api.state.Attributes;
import io.leadledger.api.state.ClaimedHandle;
import io.leadledger.api.state.Extraction;
import io.leadledger.api.state.LeadScore;
import io.leadledger.api.state.LeadState;
import io.leadledger.api.state.Lifespan;
import java.text.Normalizer;
import java.time.Instant;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The row of a lead as lists show it.
 *
 * @param userId the account the lead belongs to; empty for the company's own
 * @param listed whether the Leads family shows it
 * @param hidden deleted, absorbed or no lead after all
 */
record LeadRow(
        LeadKey key,
        String userId,
        boolean listed,
        boolean hidden,
        @Nullable String customerPhone,
        @Nullable String name,
        @Nullable String email,
        @Nullable String company,
        LeadScore score,
        @Nullable Extraction extraction,
        Chat chat,
        Instant createdAt,
        Facet facet,
        String searchText) {

    private static final int NAME_KEY_LENGTH = 100;
    private static final int ACCOUNT_LENGTH = 200;

    /**
     * @param facts of the lead and of all it answers for
     * @return null when nothing but bookkeeping is known of it
     */
    static @Nullable LeadRow of(LeadKey key, LeadFacts facts) {
        LeadState state = facts.state();
        Chat chat = facts.chat();
        Instant createdAt = Lifespan.earliest(state.lifespan().createdAt(), chat.firstFactAt());
        if (createdAt == null) {
            return null;
        }
        Attributes attributes = state.attributes();
        ClaimedHandle handle = state.customerHandle();
        boolean hidden = isDeleted(facts) || state.mergedInto() != null || state.reclassifiedAs() != null;
        LeadScore score = LeadScore.of(state);
        String email = attributes.text("email", "email_address");
        String name = name(attributes);
        String company = attributes.text("company", "company_name");
        return new LeadRow(
                key, account(key, attributes), handle != null && !hidden, hidden, handle == null ? null : handle.handle().value(), name,
                email, company, score, state.extraction(), chat, createdAt,
                Facet.of(
                        score.status(), score.totalScore(), state.extraction() != null, email != null, chat.conversations() > 0,
                        chat.platforms()),
                searchText(state, name, email, company));
    }

    /** Anything said to or by a lead after its deletion opens it again. */
    private static boolean isDeleted(LeadFacts facts) {
        Lifespan lifespan = facts.state().lifespan();
        Lifespan withChat = new Lifespan(
                lifespan.createdAt(), Lifespan.latest(lifespan.updatedAt(), facts.chat().activityAt()), lifespan.deletedAt());
        return withChat.isDeleted();
    }

    private static String account(LeadKey key, Attributes attributes) {
        String userId = attributes.text("user_id");
        return userId == null || userId.equals(key.companyId().toString()) ? "" : cut(userId, ACCOUNT_LENGTH);
    }

    private static @Nullable String name(Attributes attributes) {
        String name = attributes.text("name", "full_name");
        if (name != null) {
            return name;
        }
        String parts = Stream.of(attributes.text("first_name"), attributes.text("last_name"))
                .filter(part -> part != null)
                .collect(Collectors.joining(" "));
        return parts.isEmpty() ? null : parts;
    }

    /** Whether searches find both alike. */
    boolean isFoundLike(@Nullable LeadRow other) {
        return other != null && listed == other.listed && userId.equals(other.userId) && facet.equals(other.facet)
                && searchText.equals(other.searchText);
    }

    /** What sorts by name: without case, and short enough for an index. */
    @Nullable String nameKey() {
        return name == null ? null : cut(name.toLowerCase(Locale.ROOT), NAME_KEY_LENGTH);
    }

    private static String searchText(LeadState state, @Nullable String name, @Nullable String email, @Nullable String company) {
        Stream<@Nullable String> handles = state.handles().values().stream()
                .flatMap(claimed -> Stream.of(claimed.handle().value(), claimed.handle().display()));
        return Stream.concat(Stream.of(name, email, company), handles)
                .filter(part -> part != null)
                .map(part -> Normalizer.normalize(part, Normalizer.Form.NFC).replace('\n', ' ').toLowerCase(Locale.ROOT))
                .distinct()
                .collect(Collectors.joining("\n"));
    }

    private static String cut(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length);
    }
}
