package io.leadledger.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.leadledger.api.DataDirectory;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

class SupervisionTest {

    @TempDir
    Path directory;

    /** SIGKILL, and what {@code pg_ctl stop -m immediate} sends. */
    @ParameterizedTest
    @ValueSource(strings = {"KILL", "QUIT"})
    void a_killed_server_comes_back_on_its_port_with_all_that_was_committed(String signal) throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(new DataDirectory(directory)); HikariDataSource pool = pool(database)) {
            JdbcClient jdbc = JdbcClient.create(pool);
            jdbc.sql("CREATE TABLE note (number int)").update();
            for (int round = 1; round <= 3; round++) {
                jdbc.sql("INSERT INTO note VALUES (?)").param(round).update();
                long killed = kill(signal);
                Instant deadline = Instant.now().plusSeconds(30);
                while (processOf(jdbc, deadline) == killed) {
                    assertThat(Instant.now()).isBefore(deadline);
                }
                assertThat(jdbc.sql("SELECT count(*) FROM note").query(Integer.class).single()).isEqualTo(round);
            }
        }
    }

    /** Each attempt answers or fails within the pool's limit; none hangs. */
    private long processOf(JdbcClient jdbc, Instant deadline) {
        while (true) {
            Instant began = Instant.now();
            try {
                jdbc.sql("SELECT 1").query(Integer.class).single();
                return Objects.requireNonNull(PostmasterFile.read(directory.resolve("postgres"))).pid();
            } catch (DataAccessException e) {
                assertThat(Duration.between(began, Instant.now())).isLessThan(Duration.ofSeconds(8));
                assertThat(Instant.now()).as("not back in time").isBefore(deadline);
            }
        }
    }

    private long kill(String signal) throws IOException, InterruptedException {
        long process = Objects.requireNonNull(PostmasterFile.read(directory.resolve("postgres"))).pid();
        assertThat(new ProcessBuilder("kill", "-" + signal, Long.toString(process)).start().waitFor()).isZero();
        return process;
    }

    private static HikariDataSource pool(EmbeddedDatabase database) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(database.jdbcUrl());
        config.setUsername(database.username());
        config.setPassword(database.password());
        config.setMaximumPoolSize(4);
        config.setConnectionTimeout(5_000);
        return new HikariDataSource(config);
    }
}
