package io.leadledger.query.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.leadledger.api.CallEvent;
import io.leadledger.api.ConversationEvent;
import io.leadledger.api.DealEvent;
import io.leadledger.api.EntityKind;
import io.leadledger.api.EventTypes;
import io.leadledger.api.LeadEvent;
import io.leadledger.api.LedgerEvent;
import io.leadledger.api.RecordEvent;
import io.leadledger.api.RepEvent;
import io.leadledger.api.WorkEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A log made by hand. Positions have holes, as real ones have. */
final class InMemoryLog implements EventLog {

    static final UUID COMPANY = UUID.fromString("550e8400-e29b-41d4-a716-446655440000");

    private final List<LogRow> rows = new ArrayList<>();
    private final Map<Long, UUID> companies = new HashMap<>();
    private final Map<Long, UUID> subjects = new HashMap<>();

    InMemoryLog record(String recordedAt, LedgerEvent event) {
        return record(COMPANY, recordedAt, event, null);
    }

    /** @param aboutLead external id of the lead that the event of another entity is about */
    InMemoryLog record(String recordedAt, LedgerEvent event, String aboutLead) {
        return record(COMPANY, recordedAt, event, aboutLead);
    }

    InMemoryLog record(UUID company, String recordedAt, LedgerEvent event, @Nullable String aboutLead) {
        UUID stream = entityOf(event).streamIn(company);
        return add(company, stream, recordedAt, EventTypes.nameOf(event.getClass()), EventTypes.revisionOf(event.getClass()),
                json(event), aboutLead);
    }

    InMemoryLog add(
            UUID company, UUID stream, String recordedAt, String type, String revision, String payload, @Nullable String aboutLead) {
        long position = rows.size() * 3L + 1;
        rows.add(new LogRow(
                position, new UUID(0, position), stream, type, revision, RawJson.of(payload),
                RawJson.of("{\"actor\":\"key:k1\",\"family\":\"ingestion\",\"source_event_id\":\"e" + position + "\"}"),
                Instant.parse(recordedAt)));
        companies.put(position, company);
        if (aboutLead != null) {
            subjects.put(position, new EntityRef(EntityKind.LEAD, aboutLead).streamIn(company));
        }
        return this;
    }

    List<LogRow> rows() {
        return rows;
    }

    private static EntityRef entityOf(LedgerEvent event) {
        return switch (event) {
            case LeadEvent e -> new EntityRef(EntityKind.LEAD, e.leadId());
            case DealEvent e -> new EntityRef(EntityKind.DEAL, e.dealId());
            case CallEvent e -> new EntityRef(EntityKind.CALL, e.callId());
            case ConversationEvent e -> new EntityRef(EntityKind.CONVERSATION, e.conversationId());
            case RepEvent e -> new EntityRef(EntityKind.REP, e.repId());
            case RecordEvent e -> new EntityRef(EntityKind.RECORD, e.recordId());
            case WorkEvent e -> new EntityRef(e.kind(), e.id());
        };
    }

    private static String json(LedgerEvent event) {
        try {
            return LogJson.MAPPER.writeValueAsString(event);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @Override
    public <T> T inOneSnapshot(Supplier<T> reading) {
        return reading.get();
    }

    @Override
    public List<LogRow> events(UUID companyId, Collection<UUID> streams, Collection<String> types) {
        return rows.stream()
                .filter(row -> companyId.equals(companies.get(row.position())))
                .filter(row -> streams.contains(row.streamId()) && types.contains(row.type()))
                .toList();
    }

    @Override
    public Set<UUID> streamsAbout(UUID companyId, Collection<UUID> leadStreams) {
        Set<UUID> streams = new HashSet<>();
        for (LogRow row : rows) {
            UUID subject = subjects.get(row.position());
            if (subject != null && leadStreams.contains(subject) && companyId.equals(companies.get(row.position()))) {
                streams.add(row.streamId());
            }
        }
        return streams;
    }

    @Override
    public void scan(UUID companyId, Collection<UUID> streams, Predicate<LogRow> reader) {
        for (LogRow row : rows) {
            boolean asked = streams.contains(row.streamId()) && companyId.equals(companies.get(row.position()));
            if (asked && !reader.test(row)) {
                return;
            }
        }
    }
}
