package io.leadledger.automation.telephony;

import io.leadledger.api.SortableIds;
import io.leadledger.api.telephony.CallOrder;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Plays whole calls without calling anybody. How far a call is follows from the time since it was ordered, so it goes on while we are
 * stopped, as a real one would; the orders are rows that are committed by themselves, as if they were somebody else's.
 */
final class Simulator implements Telephony {

    private final JdbcClient jdbc;
    private final Clock clock;

    Simulator(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public String name() {
        return TelephonySettings.SIMULATOR;
    }

    @Override
    public String dial(UUID companyId, String callId, CallOrder order) {
        String phone = order.phone();
        if (phone == null) {
            throw new CallRefused("no number to call");
        }
        String id = SortableIds.next("sim_", clock);
        String script = SimulatedCall.script(phone, order).toString();
        jdbc.sql("""
                        INSERT INTO simulated_call (provider_call_id, company_id, call_id, script, dialed_at)
                        VALUES (:id, :company, :call, :script::jsonb, :now)""")
                .param("id", id)
                .param("company", companyId)
                .param("call", callId)
                .param("script", script)
                .param("now", Timestamp.from(clock.instant().truncatedTo(ChronoUnit.MICROS)))
                .update();
        return id;
    }

    @Override
    public Optional<String> find(UUID companyId, String callId, Instant since) {
        return jdbc.sql("SELECT provider_call_id FROM simulated_call WHERE company_id = :company AND call_id = :call ORDER BY 1 LIMIT 1")
                .param("company", companyId)
                .param("call", callId)
                .query(String.class)
                .optional();
    }

    @Override
    public CallProgress status(String providerCallId) {
        return jdbc.sql("SELECT script, dialed_at FROM simulated_call WHERE provider_call_id = :id")
                .param("id", providerCallId)
                .query((row, _) -> SimulatedCall.read(row.getString("script"), row.getTimestamp("dialed_at").toInstant()))
                .optional()
                .orElseThrow(() -> new ProviderUnreachable("the simulator knows no such call", null))
                .at(clock.instant());
    }

    @Override
    public Duration interval() {
        return Duration.ofMillis(250);
    }
}
