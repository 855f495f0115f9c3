package io.leadledger.web.idempotency;

import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Runs on every node: removing twice what is old does no harm. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class PurgeOfAnswers {

    private static final Logger LOG = LoggerFactory.getLogger(PurgeOfAnswers.class);

    private final IdempotencyStore store;

    PurgeOfAnswers(IdempotencyStore store) {
        this.store = store;
    }

    @Scheduled(initialDelay = 10, fixedDelay = 10, timeUnit = TimeUnit.MINUTES)
    void purge() {
        try {
            int purged = store.purge();
            LOG.debug("{} answers are older than a day and gone", purged);
        } catch (DataAccessException e) {
            LOG.warn("old answers are removed the next time: the database is away");
        }
    }
}
