package io.leadledger.projection.leadlist;

import io.leadledger.api.state.ClaimedHandle;
import io.leadledger.api.state.Extraction;
import io.leadledger.api.state.LeadState;
import io.leadledger.projection.rows.Columns;
import io.leadledger.projection.rows.StateJson;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes what a batch changed, each table in one statement. */
final class LeadListWriter {

    private static final int HANDLE_LENGTH = 512;

    private static final MultiRow<Profile> PROFILE = new MultiRow<Profile>()
            .column("company_id", "uuid", profile -> profile.key().companyId())
            .text("lead_id", profile -> profile.key().leadId())
            .text("merged_into", profile -> profile.state().mergedInto())
            .text("survivor_id", profile -> profile.survivor().leadId())
            .column("state", "json", Profile::json);

    private static final MultiRow<Map.Entry<LeadKey, Chat>> CHAT = new MultiRow<Map.Entry<LeadKey, Chat>>()
            .column("company_id", "uuid", chat -> chat.getKey().companyId())
            .text("lead_id", chat -> chat.getKey().leadId())
            .integer("messages", chat -> chat.getValue().messages())
            .integer("conversations", chat -> chat.getValue().conversations())
            .integer("template_sends", chat -> chat.getValue().templateSends())
            .column("platforms", "text[]", chat -> chat.getValue().platforms())
            .time("first_contact_at", chat -> Columns.momentOrNull(chat.getValue().firstContactAt()))
            .time("activity_at", chat -> Columns.momentOrNull(chat.getValue().activityAt()))
            .time("first_fact_at", chat -> Columns.momentOrNull(chat.getValue().firstFactAt()))
            .time("last_message_at", chat -> last(chat.getValue(), last -> Columns.momentOrNull(last.at())))
            .text("last_message_id", chat -> last(chat.getValue(), LastMessage::messageId))
            .text("last_message_text", chat -> last(chat.getValue(), LastMessage::text))
            .text("last_message_sender", chat -> last(chat.getValue(), LastMessage::sender));

    private static final MultiRow<LeadRow> LIST = new MultiRow<LeadRow>()
            .column("company_id", "uuid", row -> row.key().companyId())
            .text("lead_id", row -> row.key().leadId())
            .text("user_id", LeadRow::userId)
            .flag("listed", LeadRow::listed)
            .flag("hidden", LeadRow::hidden)
            .text("customer_phone", LeadRow::customerPhone)
            .text("name", LeadRow::name)
            .text("name_key", LeadRow::nameKey)
            .text("email", LeadRow::email)
            .text("company", LeadRow::company)
            .text("lead_status", row -> row.score().status())
            .integer("total_score", row -> row.score().totalScore())
            .integer("intent_score", row -> extracted(row, Extraction::intentScore))
            .integer("urgency_score", row -> extracted(row, Extraction::urgencyScore))
            .integer("budget_score", row -> extracted(row, Extraction::budgetScore))
            .integer("fit_score", row -> extracted(row, Extraction::fitScore))
            .integer("engagement_score", row -> extracted(row, Extraction::engagementScore))
            .text("extraction_id", row -> extracted(row, Extraction::extractionId))
            .column("platforms", "text[]", row -> row.chat().platforms())
            .integer("conversation_count", row -> row.chat().conversations())
            .integer("total_messages", row -> row.chat().messages())
            .integer("template_sends_count", row -> row.chat().templateSends())
            .time("last_message_at", row -> last(row.chat(), last -> Columns.momentOrNull(last.at())))
            .text("last_message_text", row -> last(row.chat(), LastMessage::text))
            .text("last_message_sender", row -> last(row.chat(), LastMessage::sender))
            .time("first_contact_at", row -> Columns.momentOrNull(
                    row.chat().firstContactAt() == null ? row.createdAt() : row.chat().firstContactAt()))
            .time("activity_at", row -> Columns.momentOrNull(row.chat().activityAt()))
            .time("created_at", row -> Columns.momentOrNull(row.createdAt()))
            .integer("facet", row -> row.facet().number());

    private static final MultiRow<LeadRow> SEARCH = new MultiRow<LeadRow>()
            .column("company_id", "uuid", row -> row.key().companyId())
            .text("lead_id", row -> row.key().leadId())
            .text("user_id", LeadRow::userId)
            .integer("facet", row -> row.facet().number())
            .text("text", LeadRow::searchText);

    private static final MultiRow<LeadKey> UNSEARCHED =
            new MultiRow<LeadKey>().column("company_id", "uuid", LeadKey::companyId).text("lead_id", LeadKey::leadId);

    private static final MultiRow<Claim> HANDLE = new MultiRow<Claim>()
            .column("company_id", "uuid", claim -> claim.lead().companyId())
            .text("kind", claim -> claim.claimed().handle().kind().wireName())
            .text("value", claim -> cut(claim.claimed().handle().value()))
            .text("lead_id", claim -> claim.lead().leadId())
            .time("claimed_at", claim -> Columns.momentOrNull(claim.claimed().at()));

    private static final String KEY = "company_id, lead_id";
    private static final String UPSERT_PROFILE = PROFILE.upsertInto("lead_profile", KEY);
    private static final String UPSERT_CHAT = CHAT.upsertInto("lead_chat", KEY);
    private static final String UPSERT_LIST = LIST.upsertInto("lead_list", KEY);
    private static final String UPSERT_SEARCH = SEARCH.upsertInto("lead_search as s", KEY)
            + " where (s.user_id, s.facet, s.text) is distinct from (excluded.user_id, excluded.facet, excluded.text)";
    private static final String DELETE_SEARCH = "delete from lead_search s using " + UNSEARCHED.unnested("r")
            + " where s.company_id = r.company_id and s.lead_id = r.lead_id";
    private static final String UPSERT_HANDLE = HANDLE.upsertInto("lead_handle", "company_id, kind, value, lead_id");

    private final JdbcTemplate jdbc;
    private final RecentStates states;

    LeadListWriter(JdbcTemplate jdbc, RecentStates states) {
        this.jdbc = jdbc;
        this.states = states;
    }

    void profiles(Collection<Profile> profiles) {
        profiles.forEach(profile -> states.remember(profile.key(), profile.json(), profile.state()));
        write(UPSERT_PROFILE, PROFILE, profiles);
    }

    void chats(Collection<Map.Entry<LeadKey, Chat>> chats) {
        write(UPSERT_CHAT, CHAT, chats);
    }

    void handles(Collection<Claim> claims) {
        write(UPSERT_HANDLE, HANDLE, claims);
    }

    /** @param before the same rows as they are stored, as far as that is known */
    void rows(Collection<LeadRow> rows, Map<LeadKey, LeadRow> before) {
        write(UPSERT_LIST, LIST, rows);
        List<LeadRow> changed = rows.stream().filter(row -> !row.isFoundLike(before.get(row.key()))).toList();
        List<LeadRow> listed = changed.stream().filter(LeadRow::listed).toList();
        List<LeadKey> unlisted = changed.stream().filter(row -> !row.listed()).map(LeadRow::key).toList();
        write(UPSERT_SEARCH, SEARCH, listed);
        write(DELETE_SEARCH, UNSEARCHED, unlisted);
    }

    private <T> void write(String sql, MultiRow<T> form, Collection<T> rows) {
        if (!rows.isEmpty()) {
            jdbc.update(sql, form.of(rows));
        }
    }

    private static @Nullable Object last(Chat chat, Function<LastMessage, @Nullable Object> value) {
        return chat.last() == null ? null : value.apply(chat.last());
    }

    private static @Nullable Object extracted(LeadRow row, Function<Extraction, @Nullable Object> value) {
        return row.extraction() == null ? null : value.apply(row.extraction());
    }

    private static String cut(String value) {
        return value.codePointCount(0, value.length()) <= HANDLE_LENGTH
                ? value
                : value.substring(0, value.offsetByCodePoints(0, HANDLE_LENGTH));
    }

    /** @param json the state as it is stored */
    record Profile(LeadKey key, LeadState state, LeadKey survivor, String json) {

        Profile(LeadKey key, LeadState state, LeadKey survivor) {
            this(key, state, survivor, StateJson.write(state));
        }
    }

    record Claim(LeadKey lead, ClaimedHandle claimed) {

        /** What a lead claims now and did not, or not since then, before. */
        static List<Claim> changed(LeadKey lead, LeadState before, LeadState now) {
            if (now.handles() == before.handles()) {
                return List.of();
            }
            return now.handles().entrySet().stream()
                    .filter(claimed -> !claimed.getValue().equals(before.handles().get(claimed.getKey())))
                    .map(claimed -> new Claim(lead, claimed.getValue()))
                    .toList();
        }
    }
}
