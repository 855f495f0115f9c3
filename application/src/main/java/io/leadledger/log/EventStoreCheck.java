package io.leadledger.log;

import io.leadledger.command.eventstore.PostgresEventStorageEngine;
import io.leadledger.web.health.ReadinessCheck;
import org.springframework.stereotype.Component;

/** Whether the log can be read. */
@Component
class EventStoreCheck implements ReadinessCheck {

    private final PostgresEventStorageEngine engine;

    EventStoreCheck(PostgresEventStorageEngine engine) {
        this.engine = engine;
    }

    @Override
    public String name() {
        return "event_store";
    }

    @Override
    public Result check() {
        return Result.healthy("position " + engine.head());
    }
}
