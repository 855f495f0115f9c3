package io.leadledger.intelligence.summary;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.leadledger.api.EventJson;
import io.leadledger.api.analysis.Findings;
import io.leadledger.api.query.analytics.DateRange;
import io.leadledger.api.query.analytics.Outcomes;
import io.leadledger.api.state.CallState;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what summaries are made of. */
@Component
class CallFactsReader {

    private static final int MOST_CALLS = 200;

    private static final String CALLS = """
            select c.call_id, c.state, coalesce(p.survivor_id, c.lead_id) as lead_id, l.name as customer, l.company as customer_company,
                   c.rep_id, r.name as rep_name, c.outcome, c.duration, c.started_at
            from read.call c
            left join read.lead_profile p on p.company_id = c.company_id and p.lead_id = c.lead_id
            left join read.lead_list l on l.company_id = c.company_id and l.lead_id = coalesce(p.survivor_id, c.lead_id) and not l.hidden
            left join read.rep r on r.company_id = c.company_id and r.rep_id = c.rep_id
            where c.company_id = :company and not c.deleted""";

    private final JdbcClient jdbc;

    CallFactsReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Empty for a call that is unknown, deleted or another company's. */
    Optional<KnownCall> call(UUID companyId, String callId) {
        return jdbc.sql(CALLS + " and c.call_id = :call")
                .param("company", companyId)
                .param("call", callId)
                .query((row, _) -> read(row))
                .optional();
    }

    /** The other calls with the customer that began before this one, the newest first. */
    List<KnownCall> before(UUID companyId, KnownCall call) {
        if (call.leadId() == null) {
            return List.of();
        }
        return jdbc.sql(CALLS + """
                         and c.lead_id in (select lead_id from read.lead_profile where company_id = :company and survivor_id = :lead
                                           union all select :lead)
                        and c.call_id <> :call and c.started_at < :start order by c.started_at desc, c.call_id limit %d"""
                        .formatted(MOST_CALLS))
                .param("company", companyId)
                .param("lead", call.leadId())
                .param("call", call.callId())
                .param("start", call.startedAt().atOffset(ZoneOffset.UTC))
                .query((row, _) -> read(row))
                .list();
    }

    /** Calls of a rep that count in analytics, the first of them. */
    List<KnownCall> ofRep(UUID companyId, String repId, DateRange range) {
        return jdbc.sql(CALLS + """
                         and c.call_id in (select n.call_id from read.counted_call n where n.company_id = :company and n.rep_id = :rep
                                           and n.started_at >= :start and n.started_at < :end)
                        order by c.started_at, c.call_id limit %d""".formatted(MOST_CALLS))
                .param("company", companyId)
                .param("rep", repId)
                .param("start", range.start().atOffset(ZoneOffset.UTC))
                .param("end", range.end().atOffset(ZoneOffset.UTC))
                .query((row, _) -> read(row))
                .list();
    }

    /** How many completed calls of a rep had this outcome. */
    long completed(UUID companyId, String repId, DateRange range, String outcome) {
        return jdbc.sql("""
                        select coalesce(sum(completed), 0) from read.counted_call where company_id = :company and rep_id = :rep
                        and outcome = :outcome and started_at >= :start and started_at < :end""")
                .param("company", companyId)
                .param("rep", repId)
                .param("outcome", outcome)
                .param("start", range.start().atOffset(ZoneOffset.UTC))
                .param("end", range.end().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    /** Whoever was recorded as a rep, or held a call. */
    boolean isRep(UUID companyId, String repId) {
        return jdbc.sql("""
                        select exists (select from read.rep where company_id = :company and rep_id = :rep and not deleted)
                            or exists (select from read.call where company_id = :company and rep_id = :rep and not deleted)""")
                .param("company", companyId)
                .param("rep", repId)
                .query(Boolean.class)
                .single();
    }

    private static KnownCall read(ResultSet row) throws SQLException {
        CallState state = state(row.getString("state"));
        String outcome = row.getString("outcome");
        return new KnownCall(
                row.getString("call_id"), state, row.getString("lead_id"), row.getString("customer"), row.getString("customer_company"),
                row.getString("rep_id"), row.getString("rep_name"), outcome == null ? null : Outcomes.canonical(outcome),
                row.getBigDecimal("duration"), row.getObject("started_at", OffsetDateTime.class).toInstant(),
                Findings.effective(state.analyses()));
    }

    private static CallState state(String json) {
        try {
            return EventJson.mapper().readValue(json, CallState.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
