package io.leadledger.database;

import io.leadledger.api.DataDirectory;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** Another JVM that runs the database of a directory until it is killed. */
final class HeldDatabase {

    private final Process process;

    private HeldDatabase(Process process) {
        this.process = process;
    }

    public static void main(String[] arguments) throws InterruptedException {
        EmbeddedDatabase database = EmbeddedDatabase.start(new DataDirectory(Path.of(arguments[0])));
        Runtime.getRuntime().addShutdownHook(new Thread(database::close));
        System.out.println("ready " + database.jdbcUrl());
        Thread.sleep(Long.MAX_VALUE);
    }

    static HeldDatabase start(DataDirectory data) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process process = new ProcessBuilder(List.of(java, "-cp", System.getProperty("java.class.path"), HeldDatabase.class.getName(),
                data.root().toString())).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
        String line = output.readLine();
        while (!Objects.requireNonNull(line, "the other JVM ended").startsWith("ready ")) {
            line = output.readLine();
        }
        return new HeldDatabase(process);
    }

    /** As {@code kill -9} does: no shutdown hook runs. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** As {@code kill} does. */
    void stop() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }
}
