package io.leadledger.intelligence.facts;

import io.leadledger.api.CallEvent;
import io.leadledger.api.EntityKind;
import io.leadledger.api.LeadEvent;
import io.leadledger.api.LedgerEvent;
import io.leadledger.api.RepEvent;
import io.leadledger.api.state.CallState;
import io.leadledger.api.state.LeadState;
import io.leadledger.api.state.RepState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One entity as the log itself has it, so that nobody waits for a projection. */
@Component
public class EntityLog {

    private static final int MOST_MERGES = 20;

    private final JdbcClient jdbc;

    EntityLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Empty for a call that is unknown, deleted or another company's. */
    public Optional<CallState> call(UUID companyId, String callId) {
        CallState call = CallState.NEW;
        for (CallEvent event : events(companyId, EntityKind.CALL, callId, CallEvent.class)) {
            call = call.evolve(event);
        }
        return call.exists() && !call.lifespan().isDeleted() ? Optional.of(call) : Optional.empty();
    }

    public Optional<RepState> rep(UUID companyId, String repId) {
        RepState rep = RepState.NEW;
        for (RepEvent event : events(companyId, EntityKind.REP, repId, RepEvent.class)) {
            rep = rep.evolve(event);
        }
        return rep.exists() && !rep.lifespan().isDeleted() ? Optional.of(rep) : Optional.empty();
    }

    /** The lead, or the one that it was merged into, without the facts of other leads that it absorbed. */
    public Optional<LeadState> lead(UUID companyId, String leadId) {
        LeadState lead = oneLead(companyId, leadId);
        String survivor = lead.mergedInto();
        for (int merges = 0; survivor != null && merges < MOST_MERGES; merges++) {
            lead = oneLead(companyId, survivor);
            survivor = lead.mergedInto();
        }
        return lead.exists() && !lead.lifespan().isDeleted() ? Optional.of(lead) : Optional.empty();
    }

    private LeadState oneLead(UUID companyId, String leadId) {
        LeadState lead = LeadState.NEW;
        for (LeadEvent event : events(companyId, EntityKind.LEAD, leadId, LeadEvent.class)) {
            lead = lead.evolve(event);
        }
        return lead;
    }

    /** The events of one stream, in order; those that cannot be understood are left out. */
    public <E extends LedgerEvent> List<E> events(UUID companyId, EntityKind kind, String id, Class<E> type) {
        List<E> events = new ArrayList<>();
        jdbc.sql("""
                        SELECT payload_type, payload_revision, payload FROM public.domain_event_entry
                        WHERE aggregate_identifier = ANY(:streams) AND company_id = :company ORDER BY global_index""")
                .param("streams", FactLog.streams(companyId, kind, List.of(id)))
                .param("company", companyId)
                .query((RowCallbackHandler) row -> {
                    LedgerEvent event = StoredEvent.of(row);
                    if (type.isInstance(event)) {
                        events.add(type.cast(event));
                    }
                });
        return events;
    }
}
