package io.leadledger.projection.leadlist;

import io.leadledger.api.state.Attributes;
import io.leadledger.api.state.ClaimedHandle;
import io.leadledger.api.state.Extraction;
import io.leadledger.api.state.LeadScore;
import io.leadledger.api.state.LeadState;
import java.text.Normalizer;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a list shows of a lead, but for what was said to and by it: that changes with every message, this seldom.
 *
 * @param userId the account the lead belongs to; empty for the company's own
 * @param searchText in lower case, one value a line
 */
record LeadFace(
        String userId,
        @Nullable String customerPhone,
        @Nullable String name,
        @Nullable String email,
        @Nullable String company,
        LeadScore score,
        @Nullable Extraction extraction,
        String searchText) {

    private static final int NAME_KEY_LENGTH = 100;
    private static final int ACCOUNT_LENGTH = 200;

    static LeadFace of(LeadKey key, LeadState state) {
        Attributes attributes = state.attributes();
        ClaimedHandle handle = state.customerHandle();
        String email = attributes.text("email", "email_address");
        String name = name(attributes);
        String company = attributes.text("company", "company_name");
        return new LeadFace(
                account(key, attributes), handle == null ? null : handle.handle().value(), name, email, company, LeadScore.of(state),
                state.extraction(), searchText(state, name, email, company));
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
