package io.leadledger.command.telephony;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.leadledger.api.EventJson;
import io.leadledger.api.telephony.CallOrder;
import java.io.UncheckedIOException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Work for the dialer, written in the transaction of the event that asks for it: no call is asked for without it, none is made of old events. */
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

    /**
     * @param provider who is to make it
     * @return how many of the company's calls wait before this one
     */
    public int put(UUID companyId, String callId, String provider, CallOrder order, Instant now) {
        String phone = order.phone() == null ? null : order.phone().replaceAll("\\D", "");
        if (phone != null) {
            NumberLock.take(jdbc, companyId, phone);
        }
        jdbc.sql("""
                        INSERT INTO outbound_call (company_id, call_id, step, provider, call_order, requested_at, due_at, phone)
                        VALUES (:company, :call, 'queued', :provider, :order::jsonb, :now, :now, :phone)""")
                .param("phone", phone)
                .param("company", companyId)
                .param("call", callId)
                .param("provider", provider)
                .param("order", json(order))
                .param("now", Timestamp.from(now))
                .update();
        return jdbc.sql("SELECT count(*) FROM outbound_call WHERE company_id = :company AND step = 'queued' AND call_id <> :call")
                .param("company", companyId)
                .param("call", callId)
                .query(Integer.class)
                .single();
    }

    static Duration estimatedWait(int ahead) {
        return USUAL_WAIT.plus(BETWEEN_ORDERS.multipliedBy(ahead));
    }

    private static String json(CallOrder order) {
        try {
            return EventJson.mapper().writeValueAsString(order);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
