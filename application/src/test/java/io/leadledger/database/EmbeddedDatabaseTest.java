package io.leadledger.database;

import io.leadledger.api.DataDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class EmbeddedDatabaseTest {

    @TempDir
    Path directory;

    private DataDirectory data;

    @BeforeEach
    void name() {
        data = new DataDirectory(directory.resolve("data of a test"));
    }

    /** A failed test must not leave a server behind. */
    @AfterEach
    void stopWhatRuns() {
        if (Files.exists(data.resolve("postgres"))) {
            EmbeddedDatabase.start(data).close();
        }
    }

    @Test
    void what_was_written_is_there_after_a_restart() {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(data)) {
            write(database);
        }
        assertThat(postmaster()).isNull();
        try (EmbeddedDatabase database = EmbeddedDatabase.start(data)) {
            assertThat(read(database)).isEqualTo("kept");
        }
    }

    @Test
    void a_server_left_by_a_killed_instance_is_taken_over() throws Exception {
        HeldDatabase killed = HeldDatabase.start(data);
        long process = Objects.requireNonNull(postmaster()).pid();
        killed.kill();
        try (EmbeddedDatabase database = EmbeddedDatabase.start(data)) {
            assertThat(Objects.requireNonNull(postmaster()).pid()).isEqualTo(process);
            write(database);
            assertThat(read(database)).isEqualTo("kept");
        }
        assertThat(postmaster()).isNull();
    }

    @Test
    void a_server_killed_together_with_its_instance_recovers() throws Exception {
        HeldDatabase killed = HeldDatabase.start(data);
        PostmasterFile server = Objects.requireNonNull(postmaster());
        killed.kill();
        ProcessHandle.of(server.pid()).orElseThrow().destroyForcibly();
        try (EmbeddedDatabase database = EmbeddedDatabase.start(data)) {
            write(database);
            assertThat(read(database)).isEqualTo("kept");
        }
    }

    @Test
    void a_stopped_instance_stops_its_server() throws Exception {
        HeldDatabase.start(data).stop();
        assertThat(postmaster()).isNull();
    }

    @Test
    void a_second_instance_on_the_same_directory_is_refused() throws Exception {
        HeldDatabase holder = HeldDatabase.start(data);
        assertThatThrownBy(() -> EmbeddedDatabase.start(data)).isInstanceOf(DatabaseException.class).hasMessageContaining("in use by another");
        holder.stop();
        try (EmbeddedDatabase database = EmbeddedDatabase.start(data)) {
            assertThatThrownBy(() -> EmbeddedDatabase.start(data)).isInstanceOf(DatabaseException.class);
            write(database);
        }
    }

    @Test
    void two_instances_with_their_own_directories_run_side_by_side() {
        try (EmbeddedDatabase one = EmbeddedDatabase.start(data);
             EmbeddedDatabase other = EmbeddedDatabase.start(new DataDirectory(directory.resolve("other")))) {
            write(one);
            write(other);
            assertThat(one.jdbcUrl()).isNotEqualTo(other.jdbcUrl());
        }
    }

    @Test
    void a_directory_that_was_never_finished_is_made_again() throws IOException {
        Path draft = Files.createDirectories(data.resolve("postgres.draft-1").resolve("postgres"));
        Files.writeString(draft.resolve("PG_VERSION"), "18\n");
        try (EmbeddedDatabase database = EmbeddedDatabase.start(data)) {
            write(database);
        }
        assertThat(draft).doesNotExist();
    }

    @Test
    void files_that_are_no_database_are_left_alone() throws IOException {
        Path foreign = Files.createDirectories(data.resolve("postgres")).resolve("letter.txt");
        Files.writeString(foreign, "dear");
        assertThatThrownBy(() -> EmbeddedDatabase.start(data)).isInstanceOf(DatabaseException.class).hasMessageContaining("move it away");
        assertThat(foreign).hasContent("dear");
        Files.delete(foreign);
    }

    @Test
    void a_process_file_that_names_an_unrelated_process_is_seen_through() throws IOException {
        EmbeddedDatabase.start(data).close();
        Path file = data.resolve("postgres").resolve("postmaster.pid");
        Files.writeString(file, "%d\n%s\n1\n23456\n\nlocalhost\n  1 1\nready   \n"
                .formatted(ProcessHandle.current().pid(), data.resolve("postgres")));
        try (EmbeddedDatabase database = EmbeddedDatabase.start(data)) {
            write(database);
        }
    }

    @Test
    void nobody_turns_durability_off_by_a_setting_that_stays() {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(data)) {
            client(database).sql("ALTER SYSTEM SET fsync = off").update();
            client(database).sql("ALTER SYSTEM SET full_page_writes = off").update();
        }
        try (EmbeddedDatabase database = EmbeddedDatabase.start(data)) {
            assertThat(client(database).sql("SHOW fsync").query(String.class).single()).isEqualTo("on");
            assertThat(client(database).sql("SHOW full_page_writes").query(String.class).single()).isEqualTo("on");
            assertThat(client(database).sql("SHOW synchronous_commit").query(String.class).single()).isEqualTo("on");
        }
    }

    @Test
    void strangers_on_the_machine_do_not_get_in() throws IOException {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(data)) {
            var stranger = new DriverManagerDataSource(database.jdbcUrl(), database.username(), "guess");
            assertThatThrownBy(stranger::getConnection).hasMessageContaining("password authentication failed");
            Path password = data.resolve("postgres").resolve("leadledger.password");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(password.getParent()))).isEqualTo("rwx------");
        }
    }

    private @Nullable PostmasterFile postmaster() {
        return PostmasterFile.read(data.resolve("postgres"));
    }

    private static void write(EmbeddedDatabase database) {
        client(database).sql("CREATE TABLE note (text text)").update();
        client(database).sql("INSERT INTO note VALUES ('kept')").update();
    }

    private static String read(EmbeddedDatabase database) {
        return client(database).sql("SELECT text FROM note").query(String.class).single();
    }

    private static JdbcClient client(EmbeddedDatabase database) {
        return JdbcClient.create(new DriverManagerDataSource(database.jdbcUrl(), database.username(), database.password()));
    }
}
