package io.leadledger.log;

import io.leadledger.projection.runtime.Projector;
import io.leadledger.projection.runtime.RecordedEvent;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes down every event that it is given, in the order in which it is given them. */
final class SeenProjector implements Projector {

    private final JdbcClient jdbc;

    SeenProjector(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "test-seen";
    }

    @Override
    public void apply(List<RecordedEvent> batch) {
        jdbc.sql("insert into seen (company_id, position) select * from unnest(?::uuid[], ?::bigint[])")
                .params(
                        batch.stream().map(RecordedEvent::companyId).toArray(UUID[]::new),
                        batch.stream().map(RecordedEvent::position).toArray(Long[]::new))
                .update();
    }
}
