package io.leadledger.command.campaign;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.leadledger.api.EventJson;
import io.leadledger.api.telephony.CallOrder;
import io.leadledger.command.telephony.NumberLock;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Work for the dialer that belongs to a campaign: one open call to a number, not to be dialed after the call hours. */
@Component
class NumberCalls {

    private final JdbcClient jdbc;

    NumberCalls(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void lock(UUID companyId, String phone) {
        NumberLock.take(jdbc, companyId, phone);
    }

    /** Whoever ordered it. */
    boolean isOpen(UUID companyId, String phone) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM public.outbound_call WHERE company_id = :company AND phone = :phone AND step <> 'done')")
                .param("company", companyId)
                .param("phone", phone)
                .query(Boolean.class)
                .single();
    }

    /** @param notAfter when the call hours end; null for never */
    void put(UUID companyId, String callId, String provider, String phone, CallOrder order, Instant now, @Nullable Instant notAfter) {
        jdbc.sql("""
                        INSERT INTO public.outbound_call (company_id, call_id, step, provider, call_order, requested_at, due_at, phone, not_after)
                        VALUES (:company, :call, 'queued', :provider, :order::jsonb, :now, :now, :phone, :after)""")
                .param("company", companyId)
                .param("call", callId)
                .param("provider", provider)
                .param("order", json(order))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("phone", phone)
                .param("after", notAfter == null ? null : notAfter.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** @param outcome {@code expired} or {@code cancelled} when nobody was called; null while the call goes on */
    record Ended(String outcome, Instant at) {}

    Optional<Ended> end(UUID companyId, String callId, Instant now) {
        return jdbc.sql("""
                        SELECT coalesce(outcome, 'failed') AS outcome, coalesce(ended_at, :now) AS ended_at FROM public.outbound_call
                        WHERE company_id = :company AND call_id = :call AND step = 'done'""")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("company", companyId)
                .param("call", callId)
                .query((row, _) -> new Ended(row.getString("outcome"), row.getTimestamp("ended_at").toInstant()))
                .optional();
    }

    /** Calls of the campaign that nobody has dialed yet will not be dialed. */
    void takeBack(UUID companyId, String campaignId) {
        jdbc.sql("""
                        UPDATE public.outbound_call AS call SET step = 'done', call_order = NULL, outcome = 'cancelled'
                        FROM public.campaign_contact AS contact
                        WHERE contact.company_id = :company AND contact.campaign_id = :campaign AND contact.state = 'calling'
                            AND call.company_id = contact.company_id AND call.call_id = contact.call_id AND call.step = 'queued'""")
                .param("company", companyId)
                .param("campaign", campaignId)
                .update();
    }

    private static String json(CallOrder order) {
        try {
            return EventJson.mapper().writeValueAsString(order);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
