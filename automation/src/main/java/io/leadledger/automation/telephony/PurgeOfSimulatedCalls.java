package io.leadledger.automation.telephony;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The simulator's book repeats what people are called and what was said; a call that is long over is of use to nobody there. Runs on
 * every node: removing twice what is old does no harm.
 */
@Component
class PurgeOfSimulatedCalls {

    private static final Logger LOG = LoggerFactory.getLogger(PurgeOfSimulatedCalls.class);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Duration keep;

    PurgeOfSimulatedCalls(JdbcClient jdbc, Clock clock, @Value("${leadledger.simulator.keep:30d}") Duration keep) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.keep = keep;
    }

    @Scheduled(initialDelay = 1, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void purge() {
        try {
            LOG.debug("{} simulated calls are old and gone", purged());
        } catch (DataAccessException e) {
            LOG.warn("old simulated calls are removed the next time: the database is away");
        }
    }

    /** A call that somebody still follows is left, however long we were stopped. */
    int purged() {
        return jdbc.sql("""
                        DELETE FROM simulated_call s WHERE dialed_at < :before AND NOT EXISTS (
                            SELECT FROM outbound_call o
                            WHERE o.company_id = s.company_id AND o.call_id = s.call_id AND o.step <> 'done')""")
                .param("before", Timestamp.from(clock.instant().minus(keep)))
                .update();
    }
}
