package io.leadledger.projection.calls;

import io.leadledger.api.CallEvent;
import io.leadledger.api.state.CallState;
import io.leadledger.api.state.Transcript;
import io.leadledger.projection.rows.Entity;
import io.leadledger.projection.rows.EntityFold;
import io.leadledger.projection.rows.Key;
import io.leadledger.projection.runtime.Projector;
import io.leadledger.projection.runtime.RecordedEvent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class CallsProjector implements Projector {

    private static final EntityFold<CallEvent, CallState> FOLD = new EntityFold<>(CallEvent.class, CallEvent::callId, CallState.NEW);

    private final CallTables tables;

    CallsProjector(JdbcClient jdbc) {
        tables = new CallTables(jdbc);
    }

    @Override
    public String name() {
        return "calls";
    }

    @Override
    public Class<CallEvent> concern() {
        return CallEvent.class;
    }

    @Override
    public void apply(List<RecordedEvent> batch) {
        Map<Key, CallState> known = tables.calls(FOLD.keys(batch));
        Set<Key> transcribed = FOLD.keys(batch.stream().filter(event -> event.payload() instanceof CallEvent.Transcribed).toList());
        tables.transcripts(transcribed)
                .forEach((key, transcript) -> known.computeIfPresent(key, (_, call) -> call.with(transcript)));
        Collection<Entity<CallState>> folded = FOLD.fold(batch, known);
        tables.write(folded);
        tables.writeTranscripts(transcriptsOf(folded, transcribed));
        tables.writeUploads(batch.stream().filter(event -> event.payload() instanceof CallEvent.Uploaded).map(Upload::of).toList());
    }

    private static List<Entity<Transcript>> transcriptsOf(Collection<Entity<CallState>> calls, Set<Key> transcribed) {
        List<Entity<Transcript>> transcripts = new ArrayList<>();
        for (Entity<CallState> call : calls) {
            Transcript transcript = call.state().transcript();
            if (transcript != null && transcribed.contains(call.key())) {
                transcripts.add(new Entity<>(call.key(), transcript));
            }
        }
        return transcripts;
    }
}
