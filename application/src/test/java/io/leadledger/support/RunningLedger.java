package io.leadledger.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.leadledger.Leadledger;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The whole application, once per test JVM, on a database of its own. Tests keep out of each other's way by working in companies
 * of their own: {@link #newCompany()}.
 */
public final class RunningLedger implements AutoCloseable {

    private static final AtomicInteger COMPANIES = new AtomicInteger();

    private static final class Holder {
        static final RunningLedger INSTANCE = with("--TELEPHONY=simulator");
    }

    private final ConfigurableApplicationContext context;
    private final LedgerClient admin;
    private final int port;
    private final Path data;
    private final List<String> arguments;

    private RunningLedger(
            ConfigurableApplicationContext context, LedgerClient admin, int port, Path data, List<String> arguments) {
        this.data = data;
        this.arguments = arguments;
        this.context = context;
        this.admin = admin;
        this.port = port;
    }

    public static RunningLedger get() {
        return Holder.INSTANCE;
    }

    /** Another one, with settings and a database of its own; to be closed. */
    public static RunningLedger with(String... settings) {
        return start(new SpringApplication(Leadledger.class), settings);
    }

    /** Another one, for tests that need other beans too. */
    public static RunningLedger start(SpringApplication application, String... settings) {
        try {
            TestServer server = TestServer.get();
            Path data = Files.createTempDirectory("leadledger-test");
            List<String> arguments = new ArrayList<>(List.of(
                    "--DATABASE_URL=" + server.url(server.create(false)),
                    "--LEADLEDGER_DATA_DIR=" + data,
                    "--leadledger.outbound.allowed-hosts=127.0.0.2",
                    "--server.port=0",
                    "--management.server.port=0",
                    "--logging.level.root=warn"));
            arguments.addAll(List.of(settings));
            return start(application, data, arguments);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RunningLedger start(SpringApplication application, Path data, List<String> arguments) {
        try {
            ConfigurableApplicationContext context = application.run(arguments.toArray(String[]::new));
            int port = Integer.parseInt(context.getEnvironment().getRequiredProperty("local.server.port"));
            JsonNode credentials = new JsonMapper().readTree(data.resolve("credentials.json").toFile());
            LedgerClient admin = new LedgerClient(port, credentials.get("admin_key").asText());
            return new RunningLedger(context, admin, port, data, arguments);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends it and starts it again, on its database and with its keys. */
    public RunningLedger restart() {
        close();
        return start(new SpringApplication(Leadledger.class), data, arguments);
    }

    /** A company that was made before the restart. */
    public TestCompany known(TestCompany company) {
        return new TestCompany(company.id(), company.client().at(port));
    }

    /** A company that no other test knows, with a key that may do all a company may. */
    public TestCompany newCompany() {
        return newCompany("{\"name\": \"Test company %d\"}".formatted(COMPANIES.incrementAndGet()));
    }

    /** @param request body of {@code POST /admin/v1/companies} */
    public TestCompany newCompany(String request) {
        JsonNode made = admin.post("/admin/v1/companies", request).json();
        return new TestCompany(made.get("company_id").asText(), new LedgerClient(port, made.get("api_key").asText()));
    }

    /** With the key that administers the installation. */
    public LedgerClient admin() {
        return admin;
    }

    /** Without any credential, or with any other. */
    public LedgerClient client(String bearer) {
        return new LedgerClient(port, bearer);
    }

    public int port() {
        return port;
    }

    @Override
    public void close() {
        context.close();
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** Bodies that a batch of items needs around them. */
    public static String batch(String companyId, String list, List<String> items) {
        return "{\"company_id\": \"%s\", \"%s\": [%s]}".formatted(companyId, list, String.join(",", items));
    }
}
