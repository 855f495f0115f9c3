package io.leadledger.intelligence.facts;

import io.leadledger.api.CallEvent;
import io.leadledger.api.EntityKind;
import io.leadledger.api.LedgerEvent;
import io.leadledger.api.StreamId;
import io.leadledger.api.WorkEvent;
import io.leadledger.api.state.CallState;
import io.leadledger.api.state.EntityState;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What single things are by now, read from the log itself: what is committed is in it, however far behind the projections are. */
@Component
public class CurrentStates {

    private final JdbcClient jdbc;

    CurrentStates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** With its transcript; null when nobody ever heard of the call. */
    public @Nullable CallState call(UUID companyId, String callId) {
        CallState call = CallState.NEW;
        for (LedgerEvent event : events(companyId, EntityKind.CALL, callId)) {
            call = event instanceof CallEvent said ? call.evolve(said) : call;
        }
        return call.exists() ? call : null;
    }

    /** Something that is made here; null when it never was. */
    public <S extends EntityState<?>> @Nullable S work(UUID companyId, EntityKind kind, String id, Class<S> type) {
        EntityState<?> state = null;
        for (LedgerEvent event : events(companyId, kind, id)) {
            state = event instanceof WorkEvent made ? made.after(state) : state;
        }
        return type.cast(state);
    }

    private List<LedgerEvent> events(UUID companyId, EntityKind kind, String id) {
        List<LedgerEvent> events = new ArrayList<>();
        jdbc.sql("""
                        SELECT payload_type, payload_revision, payload FROM public.domain_event_entry
                        WHERE aggregate_identifier = :stream AND company_id = :company ORDER BY global_index""")
                .param("stream", StreamId.of(companyId, kind, id).value())
                .param("company", companyId)
                .query((RowCallbackHandler) row -> {
                    LedgerEvent event = StoredEvent.of(row);
                    if (event != null) {
                        events.add(event);
                    }
                });
        return events;
    }
}
