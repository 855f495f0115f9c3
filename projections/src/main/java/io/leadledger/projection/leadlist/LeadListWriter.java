package io.leadledger.projection.leadlist;

import io.leadledger.api.state.ClaimedHandle;
import io.leadledger.api.state.Extraction;
import io.leadledger.api.state.LeadState;
import io.leadledger.projection.rows.Columns;
import io.leadledger.projection.rows.Rows;
import io.leadledger.projection.rows.StateJson;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes what a batch changed, each table in one statement. */
final class LeadListWriter {

    private static final int HANDLE_LENGTH = 512;

    private static final Rows<Profile> PROFILE = new Rows<Profile>()
            .column("company_id", "uuid", profile -> profile.key().companyId())
            .text("lead_id", profile -> profile.key().leadId())
            .text("merged_into", profile -> profile.state().mergedInto())
            .text("survivor_id", profile -> profile.survivor().leadId())
            .column("state", "json", Profile::json);

    private static final Rows<Talk> CHAT = new Rows<Talk>()
            .column("company_id", "uuid", talk -> talk.key().companyId())
            .text("lead_id", talk -> talk.key().leadId())
            .integer("messages", talk -> talk.chat().messages())
            .integer("conversations", talk -> talk.chat().conversations())
            .integer("template_sends", talk -> talk.chat().templateSends())
            .column("platforms", "text[]", talk -> talk.chat().platforms())
            .time("first_contact_at", talk -> Columns.momentOrNull(talk.chat().firstContactAt()))
            .time("activity_at", talk -> Columns.momentOrNull(talk.chat().activityAt()))
            .time("first_fact_at", talk -> Columns.momentOrNull(talk.chat().firstFactAt()))
            .time("updated_at", talk -> Columns.momentOrNull(talk.updatedAt()))
            .time("last_message_at", talk -> last(talk.chat(), last -> Columns.momentOrNull(last.at())))
            .text("last_message_id", talk -> last(talk.chat(), LastMessage::messageId))
            .text("last_message_text", talk -> last(talk.chat(), LastMessage::text))
            .text("last_message_sender", talk -> last(talk.chat(), LastMessage::sender));

    private static final Rows<LeadRow> LIST = new Rows<LeadRow>()
            .column("company_id", "uuid", row -> row.key().companyId())
            .text("lead_id", row -> row.key().leadId())
            .text("user_id", row -> row.face().userId())
            .flag("listed", LeadRow::listed)
            .flag("hidden", LeadRow::hidden)
            .text("customer_phone", row -> row.face().customerPhone())
            .text("name", row -> row.face().name())
            .text("name_key", row -> row.face().nameKey())
            .text("email", row -> row.face().email())
            .text("company", row -> row.face().company())
            .text("lead_status", row -> row.face().score().status())
            .integer("total_score", row -> row.face().score().totalScore())
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

    private static final Rows<LeadRow> SEARCH = new Rows<LeadRow>()
            .column("company_id", "uuid", row -> row.key().companyId())
            .text("lead_id", row -> row.key().leadId())
            .text("user_id", row -> row.face().userId())
            .integer("facet", row -> row.facet().number())
            .text("text", row -> row.face().searchText());

    private static final Rows<LeadKey> UNSEARCHED =
            new Rows<LeadKey>().column("company_id", "uuid", LeadKey::companyId).text("lead_id", LeadKey::leadId);

    private static final Rows<Claim> HANDLE = new Rows<Claim>()
            .column("company_id", "uuid", claim -> claim.lead().companyId())
            .text("kind", claim -> claim.claimed().handle().kind().wireName())
            .text("value", claim -> cut(claim.claimed().handle().value()))
            .text("lead_id", claim -> claim.lead().leadId())
            .time("claimed_at", claim -> Columns.momentOrNull(claim.claimed().at()));

    private static final String[] KEY = {"company_id", "lead_id"};
    private static final String UPSERT_PROFILE = PROFILE.upsertInto("lead_profile", KEY);
    private static final String UPSERT_CHAT = CHAT.upsertInto("lead_chat", KEY);
    private static final String UPSERT_LIST = LIST.upsertInto("lead_list", KEY);
    private static final String UPSERT_CRM = CrmRow.COLUMNS.upsertInto("crm_lead", KEY);
    private static final String UPSERT_CONTACT = ContactRow.COLUMNS.upsertInto("contact as c", KEY)
            + " where (c.contact_id, c.survivor_id, c.shown, c.name, c.phone, c.email, c.company, c.tags, c.search, c.created_at)"
            + " is distinct from (excluded.contact_id, excluded.survivor_id, excluded.shown, excluded.name, excluded.phone,"
            + " excluded.email, excluded.company, excluded.tags, excluded.search, excluded.created_at)";
    private static final String UPSERT_SEARCH = SEARCH.upsertInto("lead_search as s", KEY)
            + " where (s.user_id, s.facet, s.text) is distinct from (excluded.user_id, excluded.facet, excluded.text)";
    private static final String DELETE_SEARCH = "delete from lead_search s using " + UNSEARCHED.unnested("r")
            + " where s.company_id = r.company_id and s.lead_id = r.lead_id";
    private static final String UPSERT_HANDLE = HANDLE.upsertInto("lead_handle", "company_id", "kind", "value", "lead_id");

    private final JdbcTemplate jdbc;

    LeadListWriter(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void facts(LeadListChanges changes) {
        write(UPSERT_PROFILE, PROFILE, changes.profiles());
        write(UPSERT_CHAT, CHAT, changes.talks());
        write(UPSERT_HANDLE, HANDLE, changes.claims());
    }

    void rows(LeadListRows rows) {
        write(UPSERT_LIST, LIST, rows.all());
        write(UPSERT_CRM, CrmRow.COLUMNS, rows.crm());
        write(UPSERT_CONTACT, ContactRow.COLUMNS, rows.contacts());
        List<LeadRow> listed = rows.foundOtherwise().stream().filter(LeadRow::listed).toList();
        List<LeadKey> unlisted = rows.foundOtherwise().stream().filter(row -> !row.listed()).map(LeadRow::key).toList();
        write(UPSERT_SEARCH, SEARCH, listed);
        write(DELETE_SEARCH, UNSEARCHED, unlisted);
    }

    private <T> void write(String sql, Rows<T> form, Collection<T> rows) {
        if (!rows.isEmpty()) {
            jdbc.update(sql, form.of(rows));
        }
    }

    private static @Nullable Object last(Chat chat, Function<LastMessage, @Nullable Object> value) {
        return chat.last() == null ? null : value.apply(chat.last());
    }

    private static @Nullable Object extracted(LeadRow row, Function<Extraction, @Nullable Object> value) {
        return row.face().extraction() == null ? null : value.apply(row.face().extraction());
    }

    private static String cut(String value) {
        return value.codePointCount(0, value.length()) <= HANDLE_LENGTH
                ? value
                : value.substring(0, value.offsetByCodePoints(0, HANDLE_LENGTH));
    }

    record Profile(LeadKey key, LeadState state, LeadKey survivor) {

        String json() {
            return StateJson.write(state.updatedAt(null));
        }
    }

    /** @param updatedAt latest of the lead's own facts; it stands here because it moves with every event, as the chat does */
    record Talk(LeadKey key, Chat chat, @Nullable Instant updatedAt) {}

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
