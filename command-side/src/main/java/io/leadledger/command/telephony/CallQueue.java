package io.leadledger.command.telephony;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.leadledger.api.EventJson;
import io.leadledger.api.telephony.CallOrder;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Work for the dialer, written in the transaction of the event that asks for it: no call is asked for without it, none is made of old events.
 * A number has at most one open call, whoever asks for it; the table itself sees to that.
 */
@Component
public class CallQueue {

    /** What a provider usually takes from the order until it rings. */
    private static final Duration USUAL_WAIT = Duration.ofSeconds(5);

    /** A dialer orders about this often, one call after the other. */
    private static final Duration BETWEEN_ORDERS = Duration.ofSeconds(1);

    private final JdbcClient jdbc;

    CallQueue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A call that may be dialed at any time. */
    public boolean put(UUID companyId, String callId, String provider, CallOrder order, Instant now) {
        return put(companyId, callId, provider, order, now, null);
    }

    /**
     * Waits for a transaction that is ordering a call to the same number.
     *
     * @param provider who is to make it
     * @param order with a phone number
     * @param notAfter a call that nobody has dialed by then is not dialed any more; null for no such time
     * @return false, with nothing put, while another call to the number is open
     */
    public boolean put(UUID companyId, String callId, String provider, CallOrder order, Instant now, @Nullable Instant notAfter) {
        return jdbc.sql("""
                        INSERT INTO public.outbound_call (company_id, call_id, step, provider, call_order, requested_at, due_at, phone, not_after)
                        VALUES (:company, :call, 'queued', :provider, :order::jsonb, :now, :now, :phone, :after)
                        ON CONFLICT (company_id, phone) WHERE step <> 'done' AND phone IS NOT NULL DO NOTHING""")
                .param("company", companyId)
                .param("call", callId)
                .param("provider", provider)
                .param("order", json(order))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("phone", String.valueOf(order.phone()).replaceAll("\\D", ""))
                .param("after", notAfter == null ? null : notAfter.atOffset(ZoneOffset.UTC))
                .update() == 1;
    }

    /** How long a call that was put last is likely to wait. */
    Duration estimatedWait(UUID companyId) {
        int queued = jdbc.sql("SELECT count(*) FROM public.outbound_call WHERE company_id = :company AND step = 'queued'")
                .param("company", companyId)
                .query(Integer.class)
                .single();
        return USUAL_WAIT.plus(BETWEEN_ORDERS.multipliedBy(Math.max(0, queued - 1)));
    }

    private static String json(CallOrder order) {
        try {
            return EventJson.mapper().writeValueAsString(order);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
