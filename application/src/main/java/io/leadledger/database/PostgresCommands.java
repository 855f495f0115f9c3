package io.leadledger.database;

import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Runs PostgreSQL's programs. They refuse to run as root; where Linux allows it, root runs them in a user namespace in which it
 * is nobody.
 */
final class PostgresCommands {

    /** The rest stays here: this process may have been given keys of model, telephony and storage providers. */
    private static final Set<String> INHERITED_VARIABLES = Set.of("PATH", "HOME", "TMPDIR", "LD_LIBRARY_PATH");

    private final Path home;

    PostgresCommands(Path home) {
        this.home = home;
    }

    record Result(int exitCode, String output) {

        boolean succeeded() {
            return exitCode == 0;
        }
    }

    Result initdb(Path directory, List<String> options) {
        return run("initdb", directory, options);
    }

    /** Waits until the server takes connections, which after a crash includes its recovery. */
    Result start(Path directory, Path logFile, String serverOptions) {
        return run("pg_ctl", directory, List.of("--wait", "--timeout=3600", "--log=" + logFile, "--options=" + serverOptions, "start"));
    }

    /** Ends transactions and sessions and writes everything out; a server that takes too long is stopped as in a crash. */
    void stop(Path directory) {
        if (!run("pg_ctl", directory, List.of("--wait", "--timeout=60", "--mode=fast", "stop")).succeeded()) {
            run("pg_ctl", directory, List.of("--wait", "--timeout=20", "--mode=immediate", "stop"));
        }
    }

    private Result run(String program, Path directory, List<String> options) {
        List<String> command = new ArrayList<>();
        if (LinuxUtils.isUnshareAvailable()) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(home.resolve("bin").resolve(program).toString());
        command.addAll(List.of("-D", directory.toString()));
        command.addAll(options);
        try {
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().keySet().retainAll(INHERITED_VARIABLES);
            Process process = builder.start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Result(process.waitFor(), output.strip());
        } catch (IOException e) {
            throw new DatabaseException("%s cannot be run: %s".formatted(program, e.getMessage()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseException(program + " was interrupted", e);
        }
    }
}
