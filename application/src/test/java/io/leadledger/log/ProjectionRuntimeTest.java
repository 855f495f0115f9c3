package io.leadledger.log;

import io.leadledger.projection.runtime.DeadLetters.Retried;
import io.leadledger.projection.runtime.ParkedEvent;
import io.leadledger.support.TestDatabase;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventhandling.EventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static io.leadledger.log.LogFixture.COMPANY;
import static io.leadledger.log.ProjectionFixture.await;
import static org.assertj.core.api.Assertions.assertThat;

class ProjectionRuntimeTest {

    @RegisterExtension
    static final TestDatabase database = TestDatabase.migrated();

    private static final UUID OTHER_COMPANY = UUID.fromString("550e8400-e29b-41d4-a716-446655440001");

    private LogFixture log;
    private ProjectionFixture projections;

    @BeforeEach
    void open() {
        log = new LogFixture(database.dataSource());
        projections = new ProjectionFixture(log, "node-1");
        projections.runtime.start();
    }

    @AfterEach
    void close() {
        projections.close();
        log.clear();
        log.close();
    }

    @Test
    void rows_follow_the_log_and_say_how_far_they_are() {
        log.append(note(COMPANY, "a", 0, "one"), note(COMPANY, "a", 1, "two"), note(OTHER_COMPANY, "a", 0, "theirs"));
        projections.awaitCaughtUp();

        assertThat(notes("read.note_count")).containsExactlyInAnyOrder("a 2 two", "a 1 theirs");
        List<Long> positions = log.positions();
        assertThat(positionOf(COMPANY)).isEqualTo(positions.get(1));
        assertThat(positionOf(OTHER_COMPANY)).isEqualTo(positions.get(2));
        assertThat(projections.meters.get("leadledger.projection.events").tag("projection", "test-notes-1").counter().count()).isEqualTo(3);
    }

    @Test
    void a_poison_event_is_parked_with_what_follows_it_and_the_others_go_on() {
        log.append(
                note(COMPANY, "good", 0, "one"),
                note(COMPANY, "bad", 0, "fine"),
                note(COMPANY, "bad", 1, NoteProjector.POISON),
                note(COMPANY, "bad", 2, "behind"),
                note(COMPANY, "good", 1, "two"));
        projections.awaitCaughtUp();
        log.append(note(COMPANY, "bad", 3, "later"), note(COMPANY, "good", 2, "three"));
        projections.awaitCaughtUp();

        assertThat(notes("read.note_count")).containsExactlyInAnyOrder("good 3 three", "bad 1 fine");
        assertThat(projections.deadLetters.list(10, 0))
                .hasSize(3)
                .allSatisfy(parked -> assertThat(parked.sequence()).isEqualTo(LogFixture.stream("bad").toString()))
                .satisfies(parked -> assertThat(parked.getFirst().cause()).isNotNull());
        assertThat(projections.notes().deadLetters()).isEqualTo(3);

        projections.projector.immune = true;
        ParkedEvent first = projections.deadLetters.list(1, 0).getFirst();
        assertThat(projections.deadLetters.retry(first.id())).contains(new Retried(3, true));

        assertThat(notes("read.note_count")).containsExactlyInAnyOrder("good 3 three", "bad 4 later");
        assertThat(projections.deadLetters.list(10, 0)).isEmpty();
        log.append(note(COMPANY, "bad", 4, "free again"));
        projections.awaitCaughtUp();
        assertThat(notes("read.note_count")).contains("bad 5 free again");
    }

    @Test
    void an_event_that_cannot_be_read_is_parked_by_every_projection() {
        log.append(note(COMPANY, "torn", 0, "one"));
        projections.awaitCaughtUp();
        projections.close();
        log.append(note(COMPANY, "torn", 1, "two"), note(COMPANY, "whole", 0, "one"));
        log.jdbc.sql("update domain_event_entry set payload = 'no json'::bytea where aggregate_identifier = ? and sequence_number = 1")
                .param(LogFixture.stream("torn"))
                .update();

        projections = new ProjectionFixture(log, "node-1");
        projections.runtime.start();
        projections.awaitCaughtUp();

        assertThat(notes("read.note_count")).containsExactlyInAnyOrder("torn 1 one", "whole 1 one");
        assertThat(projections.deadLetters.list(10, 0)).extracting(ParkedEvent::projection).containsExactly("test-notes-1", "test-seen-1");
    }

    @Test
    void an_event_that_fails_again_keeps_its_place() {
        log.append(note(COMPANY, "bad", 0, NoteProjector.POISON), note(COMPANY, "bad", 1, "behind"));
        projections.awaitCaughtUp();
        ParkedEvent first = projections.deadLetters.list(1, 0).getFirst();

        assertThat(projections.deadLetters.retry(first.id())).contains(new Retried(0, false));

        assertThat(projections.deadLetters.list(10, 0)).hasSize(2).first().extracting(ParkedEvent::id).isEqualTo(first.id());
        assertThat(notes("read.note_count")).isEmpty();
    }

    @Test
    void discarding_the_poison_lets_what_waits_behind_it_be_retried() {
        log.append(note(COMPANY, "bad", 0, NoteProjector.POISON), note(COMPANY, "bad", 1, "behind"));
        projections.awaitCaughtUp();
        List<ParkedEvent> parked = projections.deadLetters.list(10, 0);

        assertThat(projections.deadLetters.discard(parked.getFirst().id())).isTrue();
        assertThat(projections.deadLetters.retry(parked.getLast().id())).contains(new Retried(1, true));

        assertThat(notes("read.note_count")).containsExactly("bad 1 behind");
        assertThat(projections.deadLetters.discard("no such letter")).isFalse();
        assertThat(projections.deadLetters.retry("no such letter")).isEmpty();
    }

    @Test
    void every_one_of_many_parked_sequences_can_be_retried() {
        for (int lead = 0; lead < 25; lead++) {
            log.append(note(COMPANY, "bad-" + lead, 0, NoteProjector.POISON));
        }
        projections.awaitCaughtUp();
        projections.projector.immune = true;

        List<ParkedEvent> parked = projections.deadLetters.list(100, 0);
        assertThat(parked).hasSize(25);
        parked.forEach(event -> assertThat(projections.deadLetters.retry(event.id())).contains(new Retried(1, true)));

        assertThat(notes("read.note_count")).hasSize(25);
    }

    @Test
    void a_failure_around_the_event_is_tried_again_and_nothing_is_parked_or_counted_twice() {
        projections.projector.deadlocks.set(2);
        log.append(note(COMPANY, "a", 0, "one"), note(COMPANY, "a", 1, "two"));
        projections.awaitCaughtUp();

        assertThat(notes("read.note_count")).containsExactly("a 2 two");
        assertThat(projections.deadLetters.list(10, 0)).isEmpty();
        assertThat(projections.projector.calls).hasValueGreaterThanOrEqualTo(3);
    }

    @Test
    void an_error_of_the_machine_does_not_end_the_following_of_the_log() {
        projections.projector.exhaustions.set(1);
        log.append(note(COMPANY, "a", 0, "one"));
        projections.awaitCaughtUp();

        assertThat(notes("read.note_count")).containsExactly("a 1 one");
        assertThat(projections.deadLetters.list(10, 0)).isEmpty();
    }

    @Test
    void a_restart_goes_on_where_it_stopped() {
        log.append(note(COMPANY, "a", 0, "one"));
        projections.awaitCaughtUp();
        projections.close();
        log.append(note(COMPANY, "a", 1, "two"));

        projections = new ProjectionFixture(log, "node-1");
        projections.runtime.start();
        projections.awaitCaughtUp();

        assertThat(notes("read.note_count")).containsExactly("a 2 two");
    }

    @Test
    void another_node_takes_over_when_one_goes_silent() {
        log.append(note(COMPANY, "a", 0, "one"), note(OTHER_COMPANY, "a", 0, "one"));
        projections.awaitCaughtUp();
        projections.close();
        log.jdbc.sql("update token_entry set owner = 'gone', timestamp = to_char(now() at time zone 'utc', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"')")
                .update();
        log.append(note(COMPANY, "a", 1, "two"), note(OTHER_COMPANY, "a", 1, "two"));

        projections = new ProjectionFixture(log, "node-2");
        projections.runtime.start();
        await(() -> projections.notes().segments().stream().allMatch(segment -> segment.owner().equals("node-2")));
        projections.awaitCaughtUp();

        assertThat(notes("read.note_count")).containsExactlyInAnyOrder("a 2 two", "a 2 two");
    }

    @Test
    void a_second_generation_is_filled_beside_the_first_and_takes_over() {
        for (int lead = 0; lead < 50; lead++) {
            log.append(note(COMPANY, "lead-" + lead, 0, "one"), note(COMPANY, "lead-" + lead, 1, "two"));
        }
        projections.awaitCaughtUp();

        int second = projections.runtime.build("test-notes");
        log.append(note(COMPANY, "lead-1", 2, "meanwhile"));
        await(() -> projections.statuses.all().size() == 3);
        projections.awaitCaughtUp();

        assertThat(second).isEqualTo(2);
        assertThat(notes("test_notes_2.note_count")).hasSize(50).containsExactlyInAnyOrderElementsOf(notes("test_notes_1.note_count"));
        projections.runtime.promote("test-notes", second);
        log.append(note(COMPANY, "lead-1", 3, "after"));
        projections.awaitCaughtUp();

        assertThat(notes("read.note_count")).contains("lead-1 4 after");
        assertThat(notes("test_notes_1.note_count")).contains("lead-1 3 meanwhile");
        assertThat(projections.notes().generation()).isEqualTo(2);
    }

    private static EventMessage<?> note(UUID company, String lead, long sequence, String text) {
        return LogFixture.event(company, lead, sequence, text, Map.of());
    }

    private List<String> notes(String table) {
        return log.jdbc.sql("select lead_id || ' ' || notes || ' ' || last_note from " + table).query(String.class).list();
    }

    private long positionOf(UUID company) {
        return log.jdbc.sql("select last_position from read.test_notes_position where company_id = ?").param(company).query(Long.class).single();
    }
}
