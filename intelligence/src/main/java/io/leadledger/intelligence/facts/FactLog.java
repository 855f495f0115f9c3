package io.leadledger.intelligence.facts;

import io.leadledger.api.DealEvent;
import io.leadledger.api.EntityKind;
import io.leadledger.api.LeadEvent;
import io.leadledger.api.LedgerEvent;
import io.leadledger.api.StreamId;
import io.leadledger.api.state.LeadState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads facts from the log itself: what is committed is there, and each carries the time at which it was true. */
@Component
public class FactLog {

    /** Newest first, so that a very long history costs what its newest part costs. */
    private static final int MOST_FACTS = 5_000;
    private static final int MOST_FACTS_OF_ALL = 300_000;

    private final JdbcClient jdbc;

    FactLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What happened to a lead, by the ids it ever had, up to a moment; oldest first. */
    public List<Fact> ofLead(UUID companyId, Collection<String> leadIds, Instant until) {
        List<Fact> facts = new ArrayList<>();
        jdbc.sql("""
                        SELECT payload_type, payload_revision, payload FROM public.domain_event_entry
                        WHERE subject_id = ANY(:streams) AND company_id = :company ORDER BY global_index DESC LIMIT :most""")
                .param("streams", streams(companyId, EntityKind.LEAD, leadIds))
                .param("company", companyId)
                .param("most", MOST_FACTS)
                .query((RowCallbackHandler) row -> add(facts, row, until));
        facts.sort(Comparator.comparing(Fact::at));
        return facts;
    }

    private static void add(List<Fact> facts, ResultSet row, Instant until) throws SQLException {
        LedgerEvent event = StoredEvent.of(row);
        Fact fact = event == null ? null : Fact.of(event);
        if (fact != null && !fact.at().isAfter(until)) {
            facts.add(fact);
        }
    }

    /** The same for many leads, each under its own id; oldest first. */
    public Map<String, List<Fact>> ofLeads(UUID companyId, Collection<String> leadIds, Instant until) {
        Map<UUID, String> ids = new HashMap<>();
        leadIds.forEach(id -> ids.put(StreamId.of(companyId, EntityKind.LEAD, id).value(), id));
        Map<String, List<Fact>> facts = new HashMap<>();
        jdbc.sql("""
                        SELECT payload_type, payload_revision, payload, subject_id FROM public.domain_event_entry
                        WHERE subject_id = ANY(:streams) AND company_id = :company ORDER BY global_index DESC LIMIT :most""")
                .param("streams", ids.keySet().toArray(UUID[]::new))
                .param("company", companyId)
                .param("most", MOST_FACTS_OF_ALL)
                .query((RowCallbackHandler) row -> add(
                        facts.computeIfAbsent(ids.getOrDefault(row.getObject("subject_id", UUID.class), ""), _ -> new ArrayList<>()), row,
                        until));
        facts.values().forEach(list -> list.sort(Comparator.comparing(Fact::at)));
        return facts;
    }

    /** What was known of leads, each at its own moment; without those they absorbed. */
    public Map<String, LeadState> leads(UUID companyId, Map<String, Instant> moments) {
        Map<String, LeadState> leads = new HashMap<>();
        jdbc.sql("""
                        SELECT payload_type, payload_revision, payload FROM public.domain_event_entry
                        WHERE aggregate_identifier = ANY(:streams) AND company_id = :company ORDER BY global_index""")
                .param("streams", streams(companyId, EntityKind.LEAD, moments.keySet()))
                .param("company", companyId)
                .query((RowCallbackHandler) row -> {
                    if (StoredEvent.of(row) instanceof LeadEvent event
                            && !event.occurredAt().isAfter(moments.getOrDefault(event.leadId(), Instant.MIN))) {
                        leads.merge(event.leadId(), LeadState.NEW.evolve(event), (known, _) -> known.evolve(event));
                    }
                });
        return leads;
    }

    /** The events of deals, each deal's in the order of their facts. */
    public Map<String, List<DealEvent>> ofDeals(UUID companyId, Collection<String> dealIds) {
        Map<String, List<DealEvent>> deals = new HashMap<>();
        jdbc.sql("""
                        SELECT payload_type, payload_revision, payload FROM public.domain_event_entry
                        WHERE aggregate_identifier = ANY(:streams) AND company_id = :company ORDER BY global_index""")
                .param("streams", streams(companyId, EntityKind.DEAL, dealIds))
                .param("company", companyId)
                .query((RowCallbackHandler) row -> {
                    if (StoredEvent.of(row) instanceof DealEvent event) {
                        deals.computeIfAbsent(event.dealId(), _ -> new ArrayList<>()).add(event);
                    }
                });
        deals.values().forEach(events -> events.sort(Comparator.comparing(DealEvent::occurredAt)));
        return deals;
    }

    static UUID[] streams(UUID companyId, EntityKind kind, Collection<String> ids) {
        return ids.stream().map(id -> StreamId.of(companyId, kind, id).value()).toArray(UUID[]::new);
    }
}
