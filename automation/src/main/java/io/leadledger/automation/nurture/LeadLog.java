package io.leadledger.automation.nurture;

import io.leadledger.api.CallEvent;
import io.leadledger.api.DealEvent;
import io.leadledger.api.EntityKind;
import io.leadledger.api.LeadEvent;
import io.leadledger.api.LedgerEvent;
import io.leadledger.api.StreamId;
import io.leadledger.api.nurture.EnrolmentState;
import io.leadledger.api.state.CallState;
import io.leadledger.api.state.DealState;
import io.leadledger.api.state.LeadModel;
import io.leadledger.api.state.LeadState;
import io.leadledger.api.suppression.SuppressionState;
import io.leadledger.intelligence.facts.CurrentStates;
import io.leadledger.intelligence.facts.EntityLog;
import io.leadledger.intelligence.facts.StoredEvent;
import io.leadledger.web.company.Companies;
import io.leadledger.web.company.Company;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads of a lead what decides whether it stays in a sequence, from the log itself: what is committed counts, however far others are. */
@Component
class LeadLog {

    private static final Duration CLOCKS_DIFFER_BY = Duration.ofMinutes(5);

    private final JdbcClient jdbc;
    private final EntityLog log;
    private final CurrentStates states;
    private final Companies companies;

    LeadLog(JdbcClient jdbc, EntityLog log, CurrentStates states, Companies companies) {
        this.jdbc = jdbc;
        this.log = log;
        this.states = states;
        this.companies = companies;
    }

    LeadSince since(UUID companyId, EnrolmentState enrolment) {
        Map<String, LeadState> members = members(companyId, enrolment.leadId());
        LeadState together = members.values().stream().reduce(LeadState::mergedWith).orElse(LeadState.NEW);
        List<LedgerEvent> told = told(companyId, members.keySet(), enrolment.enrolledAt());
        return new LeadSince(
                Objects.requireNonNull(members.get(enrolment.leadId())), together, told, calls(companyId, told),
                deals(companyId, told, enrolment.enrolledAt()), isSuppressed(companyId, together));
    }

    /** The lead and those it absorbed, itself first. */
    private Map<String, LeadState> members(UUID companyId, String leadId) {
        Map<String, LeadState> members = new LinkedHashMap<>();
        List<String> ids = new ArrayList<>(List.of(leadId));
        for (int next = 0; next < ids.size(); next++) {
            LeadState member = LeadState.NEW;
            for (LeadEvent event : log.events(companyId, EntityKind.LEAD, ids.get(next), LeadEvent.class)) {
                member = member.evolve(event);
            }
            members.put(ids.get(next), member);
            member.absorbed().stream().filter(id -> !ids.contains(id)).forEach(ids::add);
        }
        return members;
    }

    private List<LedgerEvent> told(UUID companyId, Set<String> leadIds, Instant since) {
        List<LedgerEvent> told = new ArrayList<>();
        jdbc.sql("""
                        SELECT payload_type, payload_revision, payload FROM public.domain_event_entry
                        WHERE subject_id = ANY(:streams) AND company_id = :company AND time_stamp >= :since ORDER BY global_index""")
                .param("streams", leadIds.stream().map(id -> StreamId.of(companyId, EntityKind.LEAD, id).value()).toArray(UUID[]::new))
                .param("company", companyId)
                .param("since", since.minus(CLOCKS_DIFFER_BY).atOffset(ZoneOffset.UTC))
                .query((RowCallbackHandler) row -> {
                    LedgerEvent event = StoredEvent.of(row);
                    if (event != null) {
                        told.add(event);
                    }
                });
        return told;
    }

    private List<CallState> calls(UUID companyId, List<LedgerEvent> told) {
        return of(told, CallEvent.class).map(CallEvent::callId).distinct()
                .flatMap(id -> log.call(companyId, id).stream())
                .toList();
    }

    private List<LeadSince.Deal> deals(UUID companyId, List<LedgerEvent> told, Instant since) {
        return of(told, DealEvent.class).map(DealEvent::dealId).distinct().map(id -> {
            List<DealEvent> events = log.events(companyId, EntityKind.DEAL, id, DealEvent.class);
            return new LeadSince.Deal(fold(events.stream().filter(event -> event.occurredAt().isBefore(since))), fold(events.stream()));
        }).toList();
    }

    private static DealState fold(Stream<DealEvent> events) {
        DealState deal = DealState.NEW;
        for (DealEvent event : events.toList()) {
            deal = deal.evolve(event);
        }
        return deal;
    }

    private static <E extends LedgerEvent> Stream<E> of(List<LedgerEvent> told, Class<E> kind) {
        return told.stream().filter(kind::isInstance).map(kind::cast);
    }

    private boolean isSuppressed(UUID companyId, LeadState lead) {
        String country = companies.company(companyId).map(Company::defaultCountry).orElse(null);
        return new LeadModel(lead).phones(country).stream().anyMatch(phone -> {
            SuppressionState number = states.work(companyId, EntityKind.SUPPRESSION, phone, SuppressionState.class);
            return number != null && number.since() != null;
        });
    }
}
