package io.leadledger.query.crm;

import io.leadledger.api.analysis.Findings;
import io.leadledger.api.state.CallState;
import io.leadledger.api.state.Transcript;
import io.leadledger.query.list.Found;
import io.leadledger.query.list.ListQuery;
import io.leadledger.query.list.ListRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Calls of every source from their read model, in NexusCRM's words. */
@Component
final class CallRows {

    private static final String TABLE = """
            read.call c left join read.lead_profile p on p.company_id = c.company_id and p.lead_id = c.lead_id""";

    private static final String COLUMNS = """
            c.call_id, coalesce(p.survivor_id, c.lead_id) as shown_lead_id, c.direction, c.status, c.caller_phone, c.rep_phone,
            c.duration, c.recording_url, c.rep_id, c.outcome, c.started_at, c.ended_at, c.state""";

    private final JdbcClient jdbc;

    CallRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Which calls are asked for; null where it does not matter. */
    record Filter(@Nullable String leadId, @Nullable List<String> statuses, @Nullable String direction, @Nullable String userId) {}

    Found<CallView> list(UUID companyId, Filter filter, ListRequest request) {
        return new ListQuery(TABLE, "c.call_id")
                .where("c.company_id = :company", "company", companyId)
                .where("not c.deleted")
                .where("c.lead_id in (select lead_id from read.lead_profile where company_id = :company and survivor_id = (select survivor_id"
                        + " from read.lead_profile where company_id = :company and lead_id = :lead) union all select :lead)",
                        "lead", filter.leadId())
                .where("c.status = any(:statuses)", "statuses", filter.statuses() == null ? null : filter.statuses().toArray(String[]::new))
                .where("lower(c.direction) = :direction", "direction", filter.direction())
                .where("c.rep_id = :rep", "rep", filter.userId())
                .read(jdbc, COLUMNS, request, (row, _) -> view(row));
    }

    /** A call with its transcript and what was found in it, if there are any. */
    record Whole(CallView view, @Nullable Transcript transcript, @Nullable Findings findings) {}

    Optional<Whole> find(UUID companyId, String callId) {
        String sql = "select " + COLUMNS + ", t.transcript, a.findings from " + TABLE
                + " left join read.call_transcript t on t.company_id = c.company_id and t.call_id = c.call_id"
                + " left join read.call_analysis a on a.company_id = c.company_id and a.call_id = c.call_id"
                + " where c.company_id = :company and c.call_id = :call and not c.deleted";
        return jdbc.sql(sql).param("company", companyId).param("call", callId).query((row, _) -> whole(row)).optional();
    }

    private static Whole whole(ResultSet row) throws SQLException {
        String transcript = row.getString("transcript");
        String findings = row.getString("findings");
        return new Whole(
                view(row), transcript == null ? null : StoredJson.read(transcript, Transcript.class),
                findings == null ? null : StoredJson.read(findings, Findings.class));
    }

    private static CallView view(ResultSet row) throws SQLException {
        CallState state = StoredJson.read(row.getString("state"), CallState.class);
        String phone = state.facts().text("phone_number");
        String callerId = state.facts().text("caller_id");
        return new CallView(
                row.getString("call_id"), row.getString("shown_lead_id"), state.facts().text("deal_id"), row.getString("direction"),
                status(row.getString("status")), phone != null ? phone : row.getString("caller_phone"),
                callerId != null ? callerId : row.getString("rep_phone"), row.getBigDecimal("duration"), row.getString("recording_url"),
                null, null, state.facts().text("agent_id"), row.getString("rep_id"), row.getString("outcome"),
                Times.of(row, "started_at"), Times.of(row, "ended_at"));
    }

    /** NexusCRM has fewer words than there are states. */
    private static String status(@Nullable String stored) {
        return switch (stored) {
            case null -> "initiating";
            case "scheduled" -> "initiating";
            case "missed" -> "no_answer";
            case "cancelled" -> "failed";
            default -> stored;
        };
    }

    /** The stored states that one of NexusCRM's words stands for; null for a word it does not have. */
    static @Nullable List<String> statesOf(String word) {
        return switch (word) {
            case "initiating" -> List.of("initiating", "scheduled");
            case "no_answer" -> List.of("no_answer", "missed");
            case "failed" -> List.of("failed", "cancelled");
            case "ringing", "in_progress", "completed" -> List.of(word);
            default -> null;
        };
    }
}
