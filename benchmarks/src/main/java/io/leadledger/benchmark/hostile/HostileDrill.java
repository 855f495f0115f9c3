package io.leadledger.benchmark.hostile;

import io.leadledger.benchmark.Options;
import io.leadledger.benchmark.http.HttpConnection;
import io.leadledger.benchmark.http.Reply;
import io.leadledger.benchmark.server.Credentials;
import io.leadledger.benchmark.server.LeadledgerProcess;
import io.leadledger.benchmark.server.WorkDirectory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Input that nobody sends by mistake alone. The server has to refuse it clearly, keep its memory, and go on. */
public final class HostileDrill {

    private static final String EVENTS = "/api/v1/ingestion/events";
    private static final String ENTITIES = "/api/v1/ingestion/entities";
    private static final int DEPTH = 100_000;
    private static final int CONNECTIONS = 4;
    /** Of a JVM with 1 GiB of heap, in KiB. */
    private static final long MOST_RESIDENT = 1_800_000;

    private final LeadledgerProcess server;
    private final Path log;
    private final Credentials company;
    private final Judge judge = new Judge();

    private HostileDrill(LeadledgerProcess server, Path log) throws IOException {
        this.server = server;
        this.log = log;
        this.company = server.newCompany("Hostile");
    }

    public static boolean run(Options options) throws Exception {
        Path data = WorkDirectory.fresh(options.directory());
        try (LeadledgerProcess server = LeadledgerProcess.start(data)) {
            HostileDrill drill = new HostileDrill(server, data.resolveSibling(data.getFileName() + ".log"));
            drill.prepared();
            drill.giants();
            drill.fuzz(options.number("requests", 20_000), options.number("seed", 1));
            drill.after();
            return drill.judge.print();
        }
    }

    private void prepared() throws IOException {
        for (String deep : List.of("[".repeat(DEPTH), "{\"a\":".repeat(DEPTH), "[".repeat(DEPTH) + "]".repeat(DEPTH))) {
            for (String path : List.of(EVENTS, ENTITIES, "/auth/token")) {
                send(path, "application/json", deep.getBytes(StandardCharsets.UTF_8), "depth " + DEPTH);
                String name = path.equals(EVENTS) ? "events" : "entities";
                send(path, "application/json", ("{\"" + name + "\":[" + deep).getBytes(StandardCharsets.UTF_8), "depth " + DEPTH
                        + " inside");
                send(path, "application/x-ndjson", (deep + "\n{}\n").getBytes(StandardCharsets.UTF_8), "depth " + DEPTH + " in a line");
            }
        }
        String event = """
                {"event_id":"e1","entity_id":"lead-1","event_type":"x","timestamp":"2025-01-15T10:30:00Z","data":{"v":%s}}""";
        for (String value : Nasty.JSON) {
            String item = event.formatted(value);
            send(EVENTS, "application/json", ("{\"events\":[" + item + "]}").getBytes(StandardCharsets.UTF_8), "value " + cut(value));
            send(EVENTS, "application/x-ndjson", item.getBytes(StandardCharsets.UTF_8), "line with " + cut(value));
        }
        for (byte[] bad : List.of(new byte[] {(byte) 0xff, (byte) 0xfe}, new byte[] {(byte) 0xc0, (byte) 0xaf}, new byte[] {(byte) 0xed,
                (byte) 0xa0, (byte) 0x80}, new byte[] {0})) {
            byte[] body = ("{\"events\":[" + event.formatted("\"??\"") + "]}").getBytes(StandardCharsets.UTF_8);
            int at = new String(body, StandardCharsets.ISO_8859_1).indexOf("??");
            System.arraycopy(bad, 0, body, at, Math.min(2, bad.length));
            send(EVENTS, "application/json", body, "bad UTF-8");
            send(EVENTS, "application/x-ndjson", body, "bad UTF-8 in a line");
        }
        String huge = "i".repeat(1_000_000);
        send(EVENTS, "application/json", ("{\"events\":[" + event.replace("lead-1", huge).formatted("1") + "]}")
                .getBytes(StandardCharsets.UTF_8), "huge id");
        send(ENTITIES, "application/json", ("{\"" + huge + "\":1}").getBytes(StandardCharsets.UTF_8), "huge name");
        send(ENTITIES, "application/json", ("{\"entities\":[" + "{},".repeat(200_000) + "{}]}").getBytes(StandardCharsets.UTF_8),
                "200,001 items");
    }

    private void send(String path, String type, byte[] body, String what) throws IOException {
        try (HttpConnection connection = new HttpConnection(server.port(), company.apiKey())) {
            Reply reply = null;
            try {
                reply = connection.post(path, type, body);
            } catch (IOException e) {
                // Counts as no answer.
            }
            judge.answered("POST " + path, what, reply);
        }
    }

    private void giants() throws IOException {
        Giants giants = new Giants(server.port(), company);
        for (boolean declared : new boolean[] {true, false}) {
            String how = declared ? ", length declared" : ", in chunks";
            for (String path : List.of(EVENTS, ENTITIES, "/auth/token")) {
                String outcome = giants.send(path, "application/json", "{\"events\":[", "{\"event_id\":\"x\"},", declared);
                judge.require("2 GB of JSON to " + path + how + " are refused", Giants.isRefusal(outcome), outcome);
            }
            String line = giants.send(EVENTS, "application/x-ndjson", "", "x", declared);
            judge.require("2 GB in one line" + how + " are survived", !line.startsWith("HTTP/1.1 5"), line);
        }
        judge.require("the server lives", server.isAlive(), "process " + server.pid());
    }

    private void fuzz(int requests, int seed) throws Exception {
        List<Endpoint> endpoints;
        try (HttpConnection connection = new HttpConnection(server.port(), company.apiKey())) {
            endpoints = Endpoint.documented(connection);
        }
        System.out.printf("%,d requests to %d endpoints, seed %d%n", requests, endpoints.size(), seed);
        List<Thread> threads = new ArrayList<>();
        String adminKey = server.adminKey();
        for (int i = 0; i < CONNECTIONS; i++) {
            Fuzzer fuzzer = new Fuzzer(endpoints, company, adminKey, seed * 100L + i);
            threads.add(Thread.ofPlatform().start(() -> fuzz(fuzzer, requests / CONNECTIONS)));
        }
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private void fuzz(Fuzzer fuzzer, int requests) {
        try (HttpConnection connection = new HttpConnection(server.port(), null)) {
            for (int i = 0; i < requests && server.isAlive(); i++) {
                Fuzzer.Attempt attempt = fuzzer.next();
                Reply reply = null;
                try {
                    reply = connection.sendRaw(attempt.bytes());
                } catch (IOException e) {
                    // Counts as no answer.
                }
                judge.answered(attempt.endpoint().toString(), attempt.shown(), reply);
            }
        } catch (IOException e) {
            judge.require("connections can be closed", false, String.valueOf(e.getMessage()));
        }
    }

    private void after() throws IOException {
        judge.require("the server lives", server.isAlive(), "process " + server.pid());
        try (HttpConnection connection = new HttpConnection(server.port(), company.apiKey())) {
            String event = """
                    {"events":[{"event_id":"after","entity_id":"after","event_type":"x","timestamp":"2025-01-15T10:30:00Z","data":{}}]}""";
            Reply reply = connection.postJson(EVENTS, event);
            judge.require("a good event is taken", reply.status() == 200 && reply.number("events_created") == 1,
                    Integer.toString(reply.status()));
            judge.require("leads are listed", connection.get("/users/" + company.companyId() + "/leads").status() == 200, "GET leads");
        }
        long resident = resident();
        judge.require("memory is bounded", resident < MOST_RESIDENT, "at most %,d KiB resident of %,d".formatted(resident, MOST_RESIDENT));
        try (Stream<String> lines = Files.lines(log)) {
            long exhausted = lines.filter(line -> line.contains("OutOfMemoryError") || line.contains("StackOverflowError")).count();
            judge.require("no OutOfMemoryError or StackOverflowError in the log", exhausted == 0, exhausted + " lines");
        }
    }

    private long resident() throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(server.pid()), "status"))) {
            return lines.filter(line -> line.startsWith("VmHWM")).map(line -> line.replaceAll("\\D", "")).mapToLong(Long::parseLong)
                    .findFirst().orElse(0);
        }
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(60, text.length()));
    }
}
