package io.leadledger.automation.telephony;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.leadledger.api.EventJson;
import io.leadledger.api.telephony.CallOrder;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The calls that were asked for. Every method is one statement and with that one transaction: whoever takes a call has committed that it
 * did before it acts, and nobody else takes it meanwhile.
 */
@Component
class OutboundCalls {

    private static final String COLUMNS = "company_id, call_id, step, call_order, provider_call_id, attempted_at";

    private final JdbcClient jdbc;

    OutboundCalls(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The next call to dial. Once it is taken, nobody will dial it again. */
    Optional<OutboundCall> takeQueued(String provider, Instant now, Duration reconcileAfter) {
        return jdbc.sql("""
                        UPDATE outbound_call SET step = 'dialing', attempted_at = :now, due_at = :next
                        WHERE (company_id, call_id) = (
                            SELECT company_id, call_id FROM outbound_call
                            WHERE step = 'queued' AND provider = :provider AND due_at <= :now AND (not_after IS NULL OR not_after > :now)
                            ORDER BY due_at LIMIT 1 FOR UPDATE SKIP LOCKED)
                        RETURNING\s""" + COLUMNS)
                .param("provider", provider)
                .param("now", Timestamp.from(now))
                .param("next", Timestamp.from(now.plus(reconcileAfter)))
                .query((row, _) -> call(row))
                .optional();
    }

    /** The next call whose order may or may not have arrived, or that goes on. Whoever fails to look at it leaves it to be taken again. */
    Optional<OutboundCall> takeDue(String provider, Instant now, Duration lease) {
        return jdbc.sql("""
                        UPDATE outbound_call SET due_at = :next
                        WHERE (company_id, call_id) = (
                            SELECT company_id, call_id FROM outbound_call
                            WHERE step IN ('dialing', 'dialed') AND provider = :provider AND due_at <= :now
                            ORDER BY due_at LIMIT 1 FOR UPDATE SKIP LOCKED)
                        RETURNING\s""" + COLUMNS)
                .param("provider", provider)
                .param("now", Timestamp.from(now))
                .param("next", Timestamp.from(now.plus(lease)))
                .query((row, _) -> call(row))
                .optional();
    }

    /** The provider has it. A call that was given up before that is looked at again. */
    void dialed(UUID companyId, String callId, String providerCallId, Instant due) {
        jdbc.sql("""
                        UPDATE outbound_call SET step = 'dialed', provider_call_id = :id, due_at = :due
                        WHERE company_id = :company AND call_id = :call AND provider_call_id IS NULL""")
                .param("company", companyId)
                .param("call", callId)
                .param("id", providerCallId)
                .param("due", Timestamp.from(due))
                .update();
    }

    void dueAt(OutboundCall call, Instant due) {
        jdbc.sql("UPDATE outbound_call SET due_at = :due WHERE company_id = :company AND call_id = :call AND step <> 'done'")
                .param("company", call.companyId())
                .param("call", call.callId())
                .param("due", Timestamp.from(due))
                .update();
    }

    /** What counts for the quota, and for the campaign; the latest word counts. */
    void ended(UUID companyId, String callId, CallProgress progress, Instant endedAt) {
        jdbc.sql("""
                        UPDATE outbound_call SET ended_at = :ended, seconds = coalesce(:seconds, seconds), outcome = :outcome
                        WHERE company_id = :company AND call_id = :call""")
                .param("company", companyId)
                .param("call", callId)
                .param("ended", Timestamp.from(endedAt))
                .param("seconds", progress.billedSeconds(), Types.NUMERIC)
                .param("outcome", progress.outcome() == null ? progress.status().wireName() : progress.outcome())
                .update();
    }

    /** Nothing more is to be done; whom it went to is not needed any longer. */
    void done(UUID companyId, String callId) {
        jdbc.sql("UPDATE outbound_call SET step = 'done', call_order = NULL WHERE company_id = :company AND call_id = :call")
                .param("company", companyId)
                .param("call", callId)
                .update();
    }

    /** Calls that nobody dialed while they could be dialed are done. */
    int expire(Instant now) {
        return jdbc.sql("UPDATE outbound_call SET step = 'done', call_order = NULL, outcome = 'expired' WHERE step = 'queued' AND not_after <= :now")
                .param("now", Timestamp.from(now))
                .update();
    }

    int open() {
        return jdbc.sql("SELECT count(*) FROM outbound_call WHERE step <> 'done'").query(Integer.class).single();
    }

    Optional<String> callIdOf(UUID companyId, String provider, String providerCallId) {
        return jdbc.sql("""
                        SELECT call_id FROM outbound_call
                        WHERE company_id = :company AND provider = :provider AND provider_call_id = :id""")
                .param("company", companyId)
                .param("provider", provider)
                .param("id", providerCallId)
                .query(String.class)
                .optional();
    }

    boolean isOurs(UUID companyId, String provider, String callId) {
        return jdbc.sql("SELECT 1 FROM outbound_call WHERE company_id = :company AND provider = :provider AND call_id = :call")
                .param("company", companyId)
                .param("provider", provider)
                .param("call", callId)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    private static OutboundCall call(ResultSet row) throws SQLException {
        Timestamp attempted = row.getTimestamp("attempted_at");
        return new OutboundCall(
                row.getObject("company_id", UUID.class),
                row.getString("call_id"),
                OutboundCall.Step.valueOf(row.getString("step").toUpperCase(Locale.ROOT)),
                order(row.getString("call_order")),
                row.getString("provider_call_id"),
                attempted == null ? null : attempted.toInstant());
    }

    private static @Nullable CallOrder order(@Nullable String json) {
        try {
            return json == null ? null : EventJson.mapper().readValue(json, CallOrder.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
