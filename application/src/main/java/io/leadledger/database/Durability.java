package io.leadledger.database;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Says at the start whether an acknowledged event survives a power cut, as this database is really set. */
@Component
class Durability implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(Durability.class);

    private final JdbcClient jdbc;

    Durability(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        String fsync = jdbc.sql("SHOW fsync").query(String.class).single();
        String commit = jdbc.sql("SHOW synchronous_commit").query(String.class).single();
        if ("on".equals(fsync) && !"off".equals(commit)) {
            log.info("Commits are durable: fsync={}, synchronous_commit={}", fsync, commit);
        } else {
            log.warn("Commits are NOT durable: fsync={}, synchronous_commit={}. Acknowledged events can be lost in a crash.", fsync, commit);
        }
    }
}
