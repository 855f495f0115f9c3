package io.leadledger.projection.timeline;

import io.leadledger.projection.runtime.Projector;
import io.leadledger.projection.runtime.RecordedEvent;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class TimelineProjector implements Projector {

    private final TimelineTables tables;

    TimelineProjector(JdbcClient jdbc) {
        tables = new TimelineTables(jdbc);
    }

    @Override
    public String name() {
        return "timeline";
    }

    @Override
    public void apply(List<RecordedEvent> batch) {
        tables.write(new TimelineFold(batch, tables.links(TimelineFold.owned(batch))));
    }
}
