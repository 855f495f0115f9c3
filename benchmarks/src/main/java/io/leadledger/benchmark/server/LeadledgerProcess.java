package io.leadledger.benchmark.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.leadledger.benchmark.http.HttpConnection;
import io.leadledger.benchmark.http.Reply;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** The application as users run it: a JVM of its own with 1 GiB of heap, and its embedded PostgreSQL. Ends with this JVM. */
public final class LeadledgerProcess implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    /** The greatest limit a company may be given: rate limits are not what is measured. */
    private static final int NO_LIMIT = 1_000_000;

    private final Process process;
    private final Path data;
    private final Path home;
    private final int port;
    private final int managementPort;
    private final Thread hook = Thread.ofPlatform().name("stop-server").unstarted(this::end);

    /** @param home of the instance that keeps the database and wrote the first keys; this one's own, or another's */
    private LeadledgerProcess(Process process, Path data, Path home, int port, int managementPort) {
        this.process = process;
        this.data = data;
        this.home = home;
        this.port = port;
        this.managementPort = managementPort;
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** Starts on what the directory holds and returns when requests are answered. */
    public static LeadledgerProcess start(Path data) throws IOException, InterruptedException {
        return start(data, Map.of());
    }

    /** @param variables of its environment, beside the usual ones */
    public static LeadledgerProcess start(Path data, Map<String, String> variables) throws IOException, InterruptedException {
        return start(data, data, variables);
    }

    /** A second instance on the database of another, which may end without it. */
    public static LeadledgerProcess startBeside(Path home, Path data, Map<String, String> variables) throws IOException, InterruptedException {
        Map<String, String> all = new HashMap<>(variables);
        all.put("DATABASE_URL", new ServerDatabase(home).url());
        return start(data, home, all);
    }

    private static LeadledgerProcess start(Path data, Path home, Map<String, String> variables) throws IOException, InterruptedException {
        Files.createDirectories(data);
        int port = freePort();
        int managementPort = freePort();
        // In a file, because class paths grow longer than some systems let a command line be.
        Path arguments = Files.writeString(data.resolveSibling(data.getFileName() + ".arguments"), """
                -Xmx1g
                -XX:+UseParallelGC
                --enable-native-access=ALL-UNNAMED
                -classpath
                "%s"
                io.leadledger.Leadledger
                """.formatted(System.getProperty("java.class.path").replace("\\", "\\\\")));
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        ProcessBuilder builder = new ProcessBuilder(java, "@" + arguments).redirectErrorStream(true);
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(data.resolveSibling(data.getFileName() + ".log").toFile()));
        builder.environment().keySet().removeIf(name -> name.equals("DATABASE_URL") || name.equals("AXON_SERVERS"));
        builder.environment().putAll(variables);
        builder.environment().put("LEADLEDGER_DATA_DIR", data.toString());
        builder.environment().put("SERVER_PORT", Integer.toString(port));
        builder.environment().put("MANAGEMENT_PORT", Integer.toString(managementPort));
        LeadledgerProcess server = new LeadledgerProcess(builder.start(), data, home, port, managementPort);
        server.awaitReady();
        return server;
    }

    private void awaitReady() throws IOException, InterruptedException {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (!answers()) {
            if (!process.isAlive() || Instant.now().isAfter(deadline)) {
                end();
                throw new IllegalStateException("The server does not start; see " + data.resolveSibling(data.getFileName() + ".log"));
            }
            Thread.sleep(100);
        }
    }

    private boolean answers() {
        if (!Files.exists(home.resolve("credentials.json"))) {
            return false;
        }
        try (HttpConnection connection = new HttpConnection(port, credential("admin_key"))) {
            return connection.get("/admin/v1/companies/" + credential("company_id") + "/api-keys").status() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private String credential(String name) throws IOException {
        return JSON.readTree(home.resolve("credentials.json").toFile()).path(name).asText();
    }

    /** A company of its own, so that limits do not bind. */
    public Credentials newCompany(String name) throws IOException {
        return newCompany(name, UUID.randomUUID());
    }

    public Credentials newCompany(String name, UUID companyId) throws IOException {
        return newCompany(name, companyId, "UTC");
    }

    public Credentials newCompany(String name, String timeZone) throws IOException {
        return newCompany(name, UUID.randomUUID(), timeZone);
    }

    private Credentials newCompany(String name, UUID companyId, String timeZone) throws IOException {
        try (HttpConnection connection = new HttpConnection(port, credential("admin_key"))) {
            String body = "{\"name\":\"%s\",\"company_id\":\"%s\",\"time_zone\":\"%s\",\"requests_per_minute\":%d}"
                    .formatted(name, companyId, timeZone, NO_LIMIT);
            Reply reply = connection.postJson("/admin/v1/companies", body);
            JsonNode made = JSON.readTree(reply.expect(201).body());
            return new Credentials(made.path("company_id").asText(), made.path("api_key").asText());
        }
    }

    /** Another key of the same company: what the first one wrote is nothing to it. */
    public Credentials anotherKey(Credentials of) throws IOException {
        try (HttpConnection connection = new HttpConnection(port, credential("admin_key"))) {
            Reply reply = connection.postJson("/admin/v1/companies/" + of.companyId() + "/api-keys",
                    "{\"name\":\"reader\",\"scopes\":[\"crm:read\",\"audit:read\"]}");
            return new Credentials(of.companyId(), JSON.readTree(reply.expect(201).body()).path("api_key").asText());
        }
    }

    public Credentials firstCompany() throws IOException {
        return new Credentials(credential("company_id"), credential("api_key"));
    }

    public String adminKey() throws IOException {
        return credential("admin_key");
    }

    public int port() {
        return port;
    }

    public int managementPort() {
        return managementPort;
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    public ServerDatabase database() {
        return new ServerDatabase(home);
    }

    /** Without a chance to tidy up; its PostgreSQL goes on, until the next start takes it over or this JVM ends. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(hook);
        end();
    }

    private void end() {
        try {
            process.destroy();
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
            if (data.equals(home)) {
                database().process().ifPresent(ProcessHandle::destroy);
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
