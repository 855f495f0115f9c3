package io.leadledger.query.callcenter;

import io.leadledger.query.crm.LeadRecord;
import io.leadledger.query.crm.LeadRecords;
import io.leadledger.query.list.Found;
import io.leadledger.query.list.ListQuery;
import io.leadledger.query.list.ListRequest;
import io.leadledger.web.callcenter.ContactAnswer.PastCall;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Contacts by any id they ever had. */
@Component
class ContactRows {

    private static final int MOST_CALLS = 100;

    private static final String MEMBERS = """
            read.contact_list_member m
            cross join lateral %s as c
            cross join lateral %s as s""".formatted(
            Answering.known("m.company_id", "m.contact_id"), Answering.survivor("m.company_id", "c.survivor_id"));

    private final JdbcClient jdbc;
    private final LeadRecords leads;

    ContactRows(JdbcClient jdbc, LeadRecords leads) {
        this.jdbc = jdbc;
        this.leads = leads;
    }

    /** @param search as a pattern for LIKE */
    Found<ContactSummary> list(UUID companyId, @Nullable String tag, @Nullable String search, ListRequest page) {
        return new ListQuery("read.contact c", "c.contact_id")
                .where("c.company_id = :company", "company", companyId)
                .where("c.shown")
                .where("c.tags @> jsonb_build_array(cast(:tag as text))", "tag", tag)
                .where("c.search like :search", "search", search)
                .read(jdbc, "c.contact_id, c.name, c.phone, c.email, c.company, c.tags, c.created_at", page, (row, _) -> summary(row));
    }

    /** The members of a list who have a phone today, as those who answer for them. */
    Found<ContactSummary> members(UUID companyId, String listId, ListRequest page) {
        return new ListQuery(MEMBERS, "m.contact_id")
                .where("m.company_id = :company", "company", companyId)
                .where("m.list_id = :list", "list", listId)
                .read(jdbc, "s.contact_id, s.name, s.phone, s.email, s.company, s.tags, s.created_at", page, (row, _) -> summary(row));
    }

    private static ContactSummary summary(ResultSet row) throws SQLException {
        return new ContactSummary(
                row.getString("contact_id"), row.getString("name"), row.getString("phone"), row.getString("email"),
                row.getString("company"), Arrays.asList(StoredJson.read(row.getString("tags"), String[].class)),
                Moments.text(row, "created_at"));
    }

    /** The lead that answers for this contact; empty where there is none any more. */
    Optional<LeadRecord> find(UUID companyId, String contactId) {
        return jdbc.sql("""
                        SELECT c.lead_id
                        FROM read.contact c JOIN read.contact s ON s.company_id = c.company_id AND s.lead_id = c.survivor_id AND s.shown
                        WHERE c.company_id = :company AND c.contact_id = :contact""")
                .param("company", companyId)
                .param("contact", contactId)
                .query(String.class)
                .optional()
                .flatMap(leadId -> leads.find(companyId, leadId));
    }

    /** The newest calls with a contact, newest first. */
    List<PastCall> calls(UUID companyId, LeadRecord contact) {
        return jdbc.sql("""
                        SELECT call_id, started_at, duration, outcome FROM read.call
                        WHERE company_id = :company AND lead_id = ANY(:leads) AND NOT deleted
                        ORDER BY started_at DESC NULLS LAST, call_id LIMIT :most""")
                .param("company", companyId)
                .param("leads", contact.members().toArray(String[]::new))
                .param("most", MOST_CALLS)
                .query((row, _) -> new PastCall(
                        row.getString("call_id"), Moments.text(row, "started_at"), row.getBigDecimal("duration"), row.getString("outcome")))
                .list();
    }
}
