package io.leadledger.log;

import io.leadledger.projection.runtime.RebuildTask;
import io.leadledger.support.TestDatabase;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static io.leadledger.log.LogFixture.COMPANY;
import static io.leadledger.log.ProjectionFixture.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RebuildTest {

    @RegisterExtension
    static final TestDatabase database = TestDatabase.migrated();

    private LogFixture log;
    private ProjectionFixture projections;

    @BeforeEach
    void open() {
        log = new LogFixture(database.dataSource());
        projections = new ProjectionFixture(log, "node-1");
        projections.runtime.start();
        note("a", 0);
        note("b", 0);
        projections.awaitCaughtUp();
    }

    @AfterEach
    void close() {
        projections.close();
        log.clear();
        log.close();
    }

    @Test
    void a_rebuilt_projection_takes_over_once_it_holds_the_same_and_goes_on() {
        RebuildTask begun = projections.rebuilds.begin("test-notes", false);

        assertThat(begun.status()).isEqualTo("running");
        assertThat(begun.progress()).isLessThan(1);
        assertThat(projections.rebuilds.begin("test-notes", false).taskId()).as("one at a time").isEqualTo(begun.taskId());
        RebuildTask done = end(begun);
        assertThat(done.status()).isEqualTo("completed");
        assertThat(done.progress()).isEqualTo(1);
        assertThat(done.remainingSeconds()).isZero();
        assertThat(projections.notes().generation()).isEqualTo(begun.generation());
        note("a", 1);
        projections.awaitCaughtUp();
        assertThat(notes()).containsExactlyInAnyOrder("a 2", "b 1");
    }

    @Test
    void what_the_old_copy_holds_and_the_new_one_does_not_keeps_the_old_one_in_place() {
        log.jdbc.sql("insert into " + schema() + ".note_count (company_id, lead_id, notes, last_note) values (?, 'stray', 1, 'x')")
                .param(COMPANY)
                .update();
        int before = projections.notes().generation();

        RebuildTask refused = end(projections.rebuilds.begin("test-notes", false));

        assertThat(refused.status()).isEqualTo("failed");
        assertThat(refused.remark()).contains("note_count has 2 rows instead of 3");
        assertThat(projections.notes().generation()).isEqualTo(before);
        assertThat(notes()).contains("stray 1");

        RebuildTask accepted = end(projections.rebuilds.begin("test-notes", true));
        assertThat(accepted.status()).isEqualTo("completed");
        assertThat(notes()).containsExactlyInAnyOrder("a 1", "b 1");
    }

    @Test
    void a_node_fills_what_another_one_builds_and_lets_go_of_what_it_replaced() {
        ProjectionFixture other = new ProjectionFixture(log, "node-2");
        other.runtime.start();
        try {
            RebuildTask begun = projections.rebuilds.begin("test-notes", false);
            other.rebuilds.advance();
            assertThat(other.statuses.all()).filteredOn(status -> status.generation() == begun.generation() && status.running()).hasSize(1);

            end(begun);
            other.rebuilds.advance();
            assertThat(other.statuses.all()).filteredOn(status -> status.name().equals("test-notes")).hasSize(1);
            projections.close();
            note("b", 1);
            await(() -> notes().contains("b 2"));
        } finally {
            other.close();
        }
    }

    @Test
    void an_unknown_projection_or_task_is_none() {
        assertThatThrownBy(() -> projections.rebuilds.begin("nothing", false)).isInstanceOf(NoSuchElementException.class);
        for (String id : List.of("", "nothing-1", "test-notes", "test-notes-99", "test-notes-99999999999", "'; drop table x; --")) {
            assertThat(projections.rebuilds.find(id)).as(id).isEqualTo(Optional.empty());
        }
    }

    private RebuildTask end(RebuildTask task) {
        await(() -> {
            projections.rebuilds.advance();
            return !projections.rebuilds.find(task.taskId()).orElseThrow().status().equals("running");
        });
        return projections.rebuilds.find(task.taskId()).orElseThrow();
    }

    private void note(String lead, long sequence) {
        log.append(LogFixture.event(COMPANY, lead, sequence, "note", Map.of()));
    }

    private List<String> notes() {
        return log.jdbc.sql("select lead_id || ' ' || notes from read.note_count").query(String.class).list();
    }

    private String schema() {
        return "test_notes_" + projections.notes().generation();
    }
}
