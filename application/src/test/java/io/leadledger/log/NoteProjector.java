package io.leadledger.log;

import io.leadledger.api.LeadEvent;
import io.leadledger.projection.runtime.Projector;
import io.leadledger.projection.runtime.RecordedEvent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Counts notes by lead. The note {@code poison} breaks a statement, as an unforeseen value would. */
final class NoteProjector implements Projector {

    static final String POISON = "poison";

    private final JdbcClient jdbc;
    final AtomicInteger deadlocks = new AtomicInteger();
    final AtomicInteger exhaustions = new AtomicInteger();
    final AtomicInteger calls = new AtomicInteger();
    volatile boolean immune;

    NoteProjector(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "test-notes";
    }

    @Override
    public void apply(List<RecordedEvent> batch) {
        calls.incrementAndGet();
        Map<List<Object>, Integer> counts = new LinkedHashMap<>();
        Map<List<Object>, String> last = new LinkedHashMap<>();
        boolean poisoned = false;
        for (RecordedEvent event : batch) {
            if (event.payload() instanceof LeadEvent.ActivityRecorded activity) {
                List<Object> key = List.of(event.companyId(), activity.leadId());
                counts.merge(key, 1, Integer::sum);
                last.put(key, activity.data().asText());
                poisoned |= activity.data().asText().equals(POISON);
            }
        }
        counts.forEach((key, count) -> jdbc.sql(
                        """
                        insert into note_count as kept (company_id, lead_id, notes, last_note) values (?, ?, ?, ?)
                        on conflict (company_id, lead_id) do update set notes = kept.notes + excluded.notes, last_note = excluded.last_note
                        """)
                .params(key.get(0), key.get(1), count, last.getOrDefault(key, ""))
                .update());
        if (deadlocks.getAndDecrement() > 0) {
            throw new CannotAcquireLockException("deadlock detected");
        }
        if (exhaustions.getAndDecrement() > 0) {
            throw new OutOfMemoryError("made up");
        }
        if (poisoned && !immune) {
            jdbc.sql("insert into note_count values (null, null, null, null)").update();
        }
    }
}
