package io.leadledger.projection.contactlists;

import io.leadledger.api.contactlist.ContactListEvent;
import io.leadledger.projection.rows.Columns;
import io.leadledger.projection.runtime.Projector;
import io.leadledger.projection.runtime.RecordedEvent;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** One statement for each event: an event of members holds up to a thousand of them. */
@Component
final class ContactListsProjector implements Projector {

    /** Members of one event at most, so that places of one event end where those of the next begin. */
    private static final long PLACES = 1_000;

    private final JdbcClient jdbc;

    ContactListsProjector(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "contact-lists";
    }

    @Override
    public Class<ContactListEvent> concern() {
        return ContactListEvent.class;
    }

    @Override
    public void apply(List<RecordedEvent> batch) {
        for (RecordedEvent recorded : batch) {
            UUID companyId = recorded.companyId();
            switch ((ContactListEvent) recorded.payload()) {
                case ContactListEvent.Created created -> create(companyId, created);
                case ContactListEvent.MembersAdded added -> add(companyId, added, recorded.position());
                case ContactListEvent.MemberRemoved removed -> remove(companyId, removed);
                case ContactListEvent.Deleted deleted -> delete(companyId, deleted);
            }
        }
    }

    private void create(UUID companyId, ContactListEvent.Created created) {
        about(companyId, created, """
                INSERT INTO contact_list (company_id, list_id, name, created_at, updated_at) VALUES (:company, :list, :name, :at, :at)
                ON CONFLICT DO NOTHING""")
                .param("name", created.name())
                .param("at", moment(created.occurredAt()))
                .update();
    }

    private void add(UUID companyId, ContactListEvent.MembersAdded added, long position) {
        about(companyId, added, """
                WITH joined AS (
                    INSERT INTO contact_list_member (company_id, list_id, contact_id, place)
                    SELECT list.company_id, list.list_id, added.id, :first + added.place
                    FROM contact_list AS list, unnest(:contacts::text[]) WITH ORDINALITY AS added (id, place)
                    WHERE list.company_id = :company AND list.list_id = :list
                    ON CONFLICT DO NOTHING
                    RETURNING contact_id)
                UPDATE contact_list SET members = members + (SELECT count(*) FROM joined), updated_at = :at
                WHERE company_id = :company AND list_id = :list""")
                .param("first", position * PLACES)
                .param("contacts", added.contactIds().toArray(String[]::new))
                .param("at", moment(added.occurredAt()))
                .update();
    }

    private void remove(UUID companyId, ContactListEvent.MemberRemoved removed) {
        about(companyId, removed, """
                WITH gone AS (
                    DELETE FROM contact_list_member WHERE company_id = :company AND list_id = :list AND contact_id = :contact
                    RETURNING contact_id)
                UPDATE contact_list SET members = members - (SELECT count(*) FROM gone), updated_at = :at
                WHERE company_id = :company AND list_id = :list""")
                .param("contact", removed.contactId())
                .param("at", moment(removed.occurredAt()))
                .update();
    }

    private void delete(UUID companyId, ContactListEvent.Deleted deleted) {
        about(companyId, deleted, "DELETE FROM contact_list_member WHERE company_id = :company AND list_id = :list").update();
        about(companyId, deleted, "DELETE FROM contact_list WHERE company_id = :company AND list_id = :list").update();
    }

    private StatementSpec about(UUID companyId, ContactListEvent event, String sql) {
        return jdbc.sql(sql).param("company", companyId).param("list", event.listId());
    }

    private static OffsetDateTime moment(Instant time) {
        return Columns.moment(time).atOffset(ZoneOffset.UTC);
    }
}
