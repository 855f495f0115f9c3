package io.leadledger.query.callcenter;

import io.leadledger.api.state.CallState;
import io.leadledger.api.state.Transcript;
import io.leadledger.query.list.Found;
import io.leadledger.query.list.ListQuery;
import io.leadledger.query.list.ListRequest;
import io.leadledger.web.callcenter.CallAnswer;
import io.leadledger.web.callcenter.CallAnswer.Measures;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Calls of every family, in this family's words. */
@Component("callCenterCallRows")
class CallRows {

    private static final String TABLE = "read.call c";

    /** Who is shown is looked up for the calls of a page alone. */
    private static final String COLUMNS = """
            c.call_id, coalesce((select p.survivor_id from read.contact p where p.company_id = c.company_id and p.lead_id = c.lead_id limit 1),
                c.lead_id) as shown_lead_id, c.ended_at, c.duration, c.recording_url, c.state""";

    private static final String OF_CONTACT = """
            c.lead_id in (select f.lead_id from read.contact f join read.contact asked on asked.company_id = f.company_id
                and asked.survivor_id = f.survivor_id where asked.company_id = :company and asked.contact_id = :contact)""";

    private final JdbcClient jdbc;

    CallRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Where what belongs to a call is found, by the call's id. */
    record Links(UnaryOperator<String> recording, UnaryOperator<String> transcript) {}

    Found<CallLine> list(UUID companyId, CallFilter filter, ListRequest page) {
        return new ListQuery(TABLE, "c.call_id")
                .where("c.company_id = :company", "company", companyId)
                .where("not c.deleted")
                .where("coalesce(c.status, 'initiating') = any(:statuses)", "statuses", filter.statusNames())
                .where(OF_CONTACT, "contact", filter.contactId())
                .where("c.campaign_id = :campaign", "campaign", filter.campaignId())
                .where("c.started_at >= :start", "start", filter.start() == null ? null : filter.start().atOffset(ZoneOffset.UTC))
                .where("c.started_at < :end", "end", filter.end() == null ? null : filter.end().atOffset(ZoneOffset.UTC))
                .read(jdbc, COLUMNS, page, (row, _) -> CallLine.of(answer(companyId, row, null, false)));
    }

    Optional<CallAnswer> find(UUID companyId, String callId, Links links) {
        String sql = "select " + COLUMNS + ", t.call_id is not null as transcribed from " + TABLE
                + " left join read.call_transcript t on t.company_id = c.company_id and t.call_id = c.call_id"
                + " where c.company_id = :company and c.call_id = :call and not c.deleted";
        return jdbc.sql(sql)
                .param("company", companyId)
                .param("call", callId)
                .query((row, _) -> answer(companyId, row, links, row.getBoolean("transcribed")))
                .optional();
    }

    Optional<Transcript> transcript(UUID companyId, String callId) {
        return jdbc.sql("""
                        SELECT t.transcript
                        FROM read.call c JOIN read.call_transcript t ON t.company_id = c.company_id AND t.call_id = c.call_id
                        WHERE c.company_id = :company AND c.call_id = :call AND NOT c.deleted""")
                .param("company", companyId)
                .param("call", callId)
                .query((row, _) -> StoredJson.read(row.getString("transcript"), Transcript.class))
                .optional();
    }

    private static CallAnswer answer(UUID companyId, ResultSet row, @Nullable Links links, boolean transcribed) throws SQLException {
        CallState state = StoredJson.read(row.getString("state"), CallState.class);
        String callId = row.getString("call_id");
        OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
        Measures measures = new Measures(
                ended == null ? null : ended.toInstant(), row.getBigDecimal("duration"),
                links == null || row.getString("recording_url") == null ? null : links.recording().apply(callId),
                links == null || !transcribed ? null : links.transcript().apply(callId));
        return CallAnswer.of(companyId, state, row.getString("shown_lead_id"), measures);
    }
}
