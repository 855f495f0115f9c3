package io.leadledger.log;

import io.leadledger.api.Handle;
import io.leadledger.api.HandleKind;
import io.leadledger.api.LeadEvent;
import io.leadledger.api.LedgerEvent;
import io.leadledger.api.MetaKeys;
import io.leadledger.command.eventstore.AppendedPositions;
import io.leadledger.command.eventstore.DuplicateEventException;
import io.leadledger.support.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static io.leadledger.log.LogFixture.COMPANY;
import static io.leadledger.log.LogFixture.event;
import static io.leadledger.log.LogFixture.stream;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class EventStorageTest {

    @RegisterExtension
    static final TestDatabase database = TestDatabase.migrated();

    private static LogFixture log;

    @BeforeAll
    static void open() {
        log = new LogFixture(database.dataSource());
    }

    @AfterAll
    static void close() {
        log.close();
    }

    @Test
    void what_is_appended_is_read_back_whole() {
        UUID subject = UUID.randomUUID();
        DomainEventMessage<?> appended = (DomainEventMessage<?>) event(
                COMPANY, "round-trip", 0, "naïve 😀 \"quoted\"", Map.of(MetaKeys.ACTOR, "key:1", MetaKeys.SUBJECT_ID, subject.toString()));
        log.append(appended);

        DomainEventMessage<?> read = log.engine.readEvents(stream("round-trip").toString(), 0).next();

        assertThat(read.getPayload()).isEqualTo(appended.getPayload());
        assertThat(read.getMetaData()).isEqualTo(appended.getMetaData());
        assertThat(read.getIdentifier()).isEqualTo(appended.getIdentifier());
        assertThat(read.getType()).isEqualTo("Lead");
        assertThat(read.getSequenceNumber()).isZero();
        assertThat(read.getTimestamp()).isBetween(appended.getTimestamp().minusNanos(1_000), appended.getTimestamp());
    }

    @Test
    void events_are_stored_under_stable_names_and_their_owner_in_columns() {
        log.append(event("stable-name", 0));

        Map<String, Object> row = log.jdbc
                .sql("select payload_type, payload_revision, company_id, convert_from(meta_data, 'UTF8') as meta from domain_event_entry"
                        + " where aggregate_identifier = ?")
                .param(stream("stable-name"))
                .query()
                .singleRow();

        assertThat(row).containsEntry("payload_type", "lead.activity_recorded").containsEntry("payload_revision", "1");
        assertThat(row).containsEntry("company_id", COMPANY).containsEntry("meta", "{\"actor\":\"key:1\"}");
    }

    @Test
    void a_stream_that_has_moved_on_is_a_conflict() {
        log.append(event("conflict", 0), event("conflict", 1));

        assertThatThrownBy(() -> log.append(event("conflict", 1))).isInstanceOf(ConcurrencyException.class);
        assertThat(log.engine.lastSequenceNumberFor(stream("conflict").toString())).contains(1L);
    }

    @Test
    void an_identifier_is_stored_once() {
        String identifier = UUID.randomUUID().toString();
        log.append(event(COMPANY, "once", 0, "first", Map.of(MetaKeys.EVENT_IDENTIFIER, identifier)));

        assertThat(log.engine.readEvents(stream("once").toString()).next().getIdentifier()).isEqualTo(identifier);
        assertThatThrownBy(() -> log.append(event(COMPANY, "once", 1, "again", Map.of(MetaKeys.EVENT_IDENTIFIER, identifier))))
                .isInstanceOf(DuplicateEventException.class);
    }

    @Test
    void an_event_without_a_company_is_refused() {
        LedgerEvent payload = LogFixture.activity("nobody", "whose?");
        var orphan = new GenericDomainEventMessage<>("Lead", stream("nobody").toString(), 0, payload);

        assertThatThrownBy(() -> log.append(orphan)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("company_id");
    }

    @Test
    void a_unit_of_work_learns_the_positions_of_its_events() {
        UnitOfWork<?> unitOfWork = log.unitOfWork();
        log.store.publish(List.of(event("positions", 0), event("positions", 1)));
        unitOfWork.commit();

        AppendedPositions positions = AppendedPositions.of(unitOfWork).orElseThrow();
        assertThat(List.copyOf(positions.byEventIdentifier().values())).hasSize(2).isSorted();
        assertThat(positions.last()).isEqualTo(log.jdbc.sql("select max(global_index) from domain_event_entry where aggregate_identifier = ?")
                .param(stream("positions")).query(Long.class).single());
    }

    @Test
    void a_unit_of_work_that_rolls_back_leaves_no_event() {
        UnitOfWork<?> unitOfWork = log.unitOfWork();
        log.store.publish(List.of(event("rolled-back", 0)));
        unitOfWork.onPrepareCommit(u -> {
            throw new IllegalStateException("second thoughts");
        });

        assertThatThrownBy(unitOfWork::commit).hasMessageContaining("second thoughts");
        assertThat(log.engine.readEvents(stream("rolled-back").toString()).hasNext()).isFalse();
    }

    @Test
    void the_newest_snapshot_is_kept() {
        String id = stream("snapshot").toString();
        log.engine.storeSnapshot(snapshot(id, 5));
        log.engine.storeSnapshot(snapshot(id, 9));
        log.engine.storeSnapshot(snapshot(id, 7));

        assertThat(log.engine.readSnapshot(id).orElseThrow().getSequenceNumber()).isEqualTo(9);
    }

    private static DomainEventMessage<?> snapshot(String id, long sequence) {
        return new GenericDomainEventMessage<>("Lead", id, sequence, LogFixture.activity("snapshot", "state " + sequence));
    }

    @Test
    void an_event_of_an_older_revision_is_read_as_of_today() {
        log.append(event("older", 0));
        log.jdbc.sql("update domain_event_entry set payload_type = 'lead.captured', payload_revision = '1', payload = ?"
                        + " where aggregate_identifier = ?")
                .params(
                        """
                        {"lead_id":"older","attributes":{},"phone":"919876543210","occurred_at":"2026-11-20T08:00:00Z"}"""
                                .getBytes(StandardCharsets.UTF_8),
                        stream("older"))
                .update();

        LeadEvent.Captured captured = (LeadEvent.Captured) log.engine.readEvents(stream("older").toString()).next().getPayload();

        assertThat(captured.handles()).containsExactly(Handle.of(HandleKind.PHONE, "919876543210"));
    }

    @Test
    void the_whole_log_can_be_read_in_order() {
        for (int i = 0; i < 3; i++) {
            log.append(event("paged-" + i, 0), event("paged-" + i, 1));
        }

        List<Long> read = log.engine.readEvents(log.engine.createTailToken(), false)
                .map(TrackedEventMessage::trackingToken)
                .map(token -> token.position().orElseThrow())
                .toList();

        assertThat(read).isEqualTo(log.positions()).isSorted();
    }
}
