package io.leadledger.projection.analytics;

import io.leadledger.api.CallEvent;
import io.leadledger.api.state.CallState;
import io.leadledger.projection.analytics.CountedCallTable.Row;
import io.leadledger.projection.rows.Key;
import io.leadledger.projection.runtime.Projector;
import io.leadledger.projection.runtime.RecordedEvent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the sums over calls. A call is folded like anywhere else; what it counts as then replaces what it counted as before. */
@Component
final class AnalyticsProjector implements Projector {

    private final JdbcClient jdbc;
    private final CountedCallTable calls;

    AnalyticsProjector(JdbcClient jdbc) {
        this.jdbc = jdbc;
        calls = new CountedCallTable(jdbc);
    }

    @Override
    public String name() {
        return "analytics";
    }

    @Override
    public Set<String> totals() {
        return Set.of("call_sum");
    }

    @Override
    public Class<CallEvent> concern() {
        return CallEvent.class;
    }

    @Override
    public void apply(List<RecordedEvent> batch) {
        Map<Key, List<CallEvent>> events = new LinkedHashMap<>();
        for (RecordedEvent recorded : batch) {
            if (recorded.payload() instanceof CallEvent event) {
                events.computeIfAbsent(Key.of(recorded.companyId(), event.callId()), _ -> new ArrayList<>()).add(event);
            }
        }
        Map<Key, CountedCall> known = calls.read(events.keySet());
        CallSums sums = new CallSums();
        List<Row> changed = new ArrayList<>();
        events.forEach((key, news) -> {
            CountedCall before = known.getOrDefault(key, CountedCall.NEW);
            CallState call = before.call();
            for (CallEvent event : news) {
                call = CountedFacts.fold(call, event);
            }
            if (!call.equals(before.call())) {
                Contribution counted = Contributions.of(call);
                sums.change(key.companyId(), before.counted(), counted);
                changed.add(new Row(key, new CountedCall(call, counted)));
            }
        });
        calls.write(changed);
        sums.write(jdbc);
    }
}
