package io.leadledger.query.crm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.leadledger.api.LedgerEvent;
import io.leadledger.api.activity.Activities;
import io.leadledger.api.upcasting.StoredEvents;
import io.leadledger.query.crm.LeadDetails.Activity;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What happened to leads and deals, newest first. The read model knows where it is told, the log tells it. */
@Component
final class Timelines {

    static final int MOST = 100;

    private final JdbcClient jdbc;

    Timelines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of several members each adds its newest, so that no long history is read for a short list. */
    List<Activity> ofLead(UUID companyId, LeadRecord lead) {
        JdbcClient.StatementSpec newest = jdbc.sql("""
                        SELECT a.occurred_at, e.payload_type, e.payload_revision, e.payload
                        FROM (SELECT newest.position, newest.occurred_at
                              FROM unnest(:leads::text[]) AS member (lead_id) CROSS JOIN LATERAL (
                                  SELECT position, occurred_at FROM read.activity
                                  WHERE company_id = :company AND lead_id = member.lead_id
                                  ORDER BY occurred_at DESC, position DESC LIMIT :most) newest
                              ORDER BY newest.occurred_at DESC, newest.position DESC LIMIT :most) a
                        JOIN public.domain_event_entry e ON e.global_index = a.position AND e.company_id = :company
                        ORDER BY a.occurred_at DESC, a.position DESC""")
                .param("company", companyId)
                .param("leads", lead.members().toArray(String[]::new))
                .param("most", MOST);
        return activities(newest);
    }

    List<Activity> ofDeal(UUID companyId, String dealId) {
        JdbcClient.StatementSpec newest = jdbc.sql("""
                        SELECT a.occurred_at, e.payload_type, e.payload_revision, e.payload
                        FROM (SELECT position, occurred_at FROM read.activity
                              WHERE company_id = :company AND kind = 'deal' AND entity_id = :deal
                              ORDER BY occurred_at DESC, position DESC LIMIT :most) a
                        JOIN public.domain_event_entry e ON e.global_index = a.position AND e.company_id = :company
                        ORDER BY a.occurred_at DESC, a.position DESC""")
                .param("company", companyId)
                .param("deal", dealId)
                .param("most", MOST);
        return activities(newest);
    }

    private static List<Activity> activities(JdbcClient.StatementSpec newest) {
        List<Activity> activities = new ArrayList<>();
        newest.query((RowCallbackHandler) row -> add(activities, row));
        return activities;
    }

    private static void add(List<Activity> activities, ResultSet row) throws SQLException {
        LedgerEvent event = StoredEvents.read(row.getString("payload_type"), row.getString("payload_revision"), row.getBytes("payload"));
        var activity = event == null ? null : Activities.of(event);
        if (activity != null) {
            String occurredAt = row.getObject("occurred_at", OffsetDateTime.class).toInstant().toString();
            activities.add(new Activity(activity.type(), occurredAt, object(activity.details())));
        }
    }

    /** Details are an object by the document; whatever else was posted as such is put into one. */
    private static JsonNode object(JsonNode posted) {
        if (posted.isObject()) {
            return posted;
        }
        var wrapped = JsonNodeFactory.instance.objectNode();
        return posted.isNull() ? wrapped : wrapped.set("value", posted);
    }
}
