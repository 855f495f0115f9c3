package io.leadledger.query.callcenter;

import io.leadledger.query.list.Found;
import io.leadledger.query.list.ListQuery;
import io.leadledger.query.list.ListRequest;
import io.leadledger.web.callcenter.ContactListAnswer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class ContactListRows {

    /** Contacts that were deleted, with those that had been merged into them: looked for from their side, because they are few. */
    private static final String GONE = """
            select g.contact_id from read.contact g
            where g.company_id = l.company_id and not g.shown and g.phone is not null and g.survivor_id = g.lead_id
            union all
            select c.contact_id from read.contact g
            join read.contact c on c.company_id = g.company_id and c.survivor_id = g.lead_id and c.survivor_id <> c.lead_id
            where g.company_id = l.company_id and not g.shown and g.phone is not null and g.survivor_id = g.lead_id""";

    private static final String COLUMNS = """
            l.list_id, l.name, l.created_at, l.updated_at, l.members - (
                select count(*) from read.contact_list_member m
                where m.company_id = l.company_id and m.list_id = l.list_id and m.contact_id in (%s)) as contacts""".formatted(GONE);

    private final JdbcClient jdbc;

    ContactListRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A row of a file that was not taken. */
    record Rejection(int row, @Nullable String field, String reason) {}

    /** @param search as a pattern for LIKE */
    Found<ContactListAnswer> list(UUID companyId, @Nullable String search, ListRequest page) {
        return new ListQuery("read.contact_list l", "l.list_id")
                .where("l.company_id = :company", "company", companyId)
                .where("lower(l.name) like :search", "search", search)
                .read(jdbc, COLUMNS, page, (row, _) -> answer(row));
    }

    Optional<ContactListAnswer> find(UUID companyId, String listId) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM read.contact_list l WHERE l.company_id = :company AND l.list_id = :list")
                .param("company", companyId)
                .param("list", listId)
                .query((row, _) -> answer(row))
                .optional();
    }

    /** In the order of the file; empty for an import that is not known, or not any more. */
    Optional<List<Rejection>> rejections(UUID companyId, String listId, String importId) {
        Optional<Integer> known = jdbc.sql("""
                        SELECT 1 FROM public.contact_import
                        WHERE company_id = :company AND import_id = :import AND list_id = :list""")
                .param("company", companyId)
                .param("import", importId)
                .param("list", listId)
                .query(Integer.class)
                .optional();
        return known.map(_ -> jdbc.sql("""
                        SELECT line, field, reason FROM public.contact_import_rejection
                        WHERE company_id = :company AND import_id = :import ORDER BY line""")
                .param("company", companyId)
                .param("import", importId)
                .query((row, _) -> new Rejection(row.getInt("line"), row.getString("field"), row.getString("reason")))
                .list());
    }

    private static ContactListAnswer answer(ResultSet row) throws SQLException {
        return new ContactListAnswer(
                row.getString("list_id"), row.getString("name"), row.getInt("contacts"), Moments.text(row, "created_at"),
                Moments.text(row, "updated_at"));
    }
}
