package io.leadledger.projection.analysis;

import io.leadledger.api.CallEvent;
import io.leadledger.api.state.Attributes;
import io.leadledger.projection.rows.Entity;
import io.leadledger.projection.rows.Key;
import io.leadledger.projection.rows.Keys;
import io.leadledger.projection.rows.StateJson;
import io.leadledger.projection.rows.Table;
import io.leadledger.projection.runtime.Projector;
import io.leadledger.projection.runtime.RecordedEvent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import static io.leadledger.projection.rows.Keys.in;

@Component
final class AnalysisProjector implements Projector {

    private static final Table<Entity<AnalysedCall>> ANALYSIS = new Table<Entity<AnalysedCall>>("call_analysis")
            .key("company_id", "uuid", call -> call.key().companyId())
            .key("call_id", "text", call -> call.key().id())
            .column("findings", "json", call -> StateJson.write(call.state().findings()))
            .column("analyses", "json", call -> StateJson.write(call.state().analyses()));

    private final JdbcClient jdbc;

    AnalysisProjector(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "analysis";
    }

    @Override
    public Class<CallEvent> concern() {
        return CallEvent.class;
    }

    @Override
    public void apply(List<RecordedEvent> batch) {
        Map<Key, List<CallEvent.Analyzed>> analysed = analysed(batch);
        Map<Key, Attributes> known = Keys.read(
                jdbc, "SELECT company_id, call_id, analyses FROM call_analysis WHERE " + in("call_id"), analysed.keySet(), "call_id",
                (row, _) -> StateJson.read(row.getString("analyses"), Attributes.class));
        ANALYSIS.upsert(jdbc, analysed.entrySet().stream()
                .map(call -> {
                    Attributes before = known.getOrDefault(call.getKey(), Attributes.NONE);
                    return new Entity<>(call.getKey(), AnalysedCall.of(before, call.getValue()));
                })
                .toList());
    }

    private static Map<Key, List<CallEvent.Analyzed>> analysed(List<RecordedEvent> batch) {
        return batch.stream()
                .filter(event -> event.payload() instanceof CallEvent.Analyzed)
                .collect(Collectors.groupingBy(
                        event -> Key.of(event.companyId(), ((CallEvent.Analyzed) event.payload()).callId()), LinkedHashMap::new,
                        Collectors.mapping(event -> (CallEvent.Analyzed) event.payload(), Collectors.toList())));
    }
}
