package io.leadledger.benchmark.hostile;

import io.leadledger.benchmark.server.Credentials;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Makes requests that are nearly right. The same seed makes the same requests. */
final class Fuzzer {

    private static final Pattern PARAMETER = Pattern.compile("\\{[^}]+}");

    private final List<Endpoint> endpoints;
    private final Credentials company;
    private final String adminKey;
    private final Seeds seeds;
    private final SplittableRandom random;
    private int next;

    Fuzzer(List<Endpoint> endpoints, Credentials company, String adminKey, long seed) {
        this.endpoints = endpoints;
        this.company = company;
        this.adminKey = adminKey;
        this.seeds = new Seeds(company);
        this.random = new SplittableRandom(seed);
    }

    /** @param shown its beginning, for the report */
    @SuppressWarnings("ArrayRecordComponent")
    record Attempt(Endpoint endpoint, byte[] bytes, String shown) {}

    Attempt next() {
        Endpoint endpoint = endpoints.get(next++ % endpoints.size());
        String method = random.nextInt(50) == 0 ? Nasty.one(List.of("GET", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "HEADER", "get"),
                random) : endpoint.method();
        byte[] body = new byte[0];
        StringBuilder head = new StringBuilder(method).append(' ').append(path(endpoint)).append(query(endpoint))
                .append(" HTTP/1.1\r\nHost: localhost\r\n");
        String key = endpoint.isAdministration() ? adminKey : company.apiKey();
        if (random.nextInt(40) > 0) {
            head.append("Authorization: Bearer ").append(key).append("\r\n");
        } else {
            head.append("Authorization: ").append(Nasty.one(List.of("Bearer", "Bearer x.y.z", "Basic eDp5", "Bearer ll_" + "a".repeat(43),
                    "Bearer eyJhbGciOiJub25lIn0.e30."), random))
                    .append("\r\n");
        }
        if (endpoint.takesBody() || random.nextInt(30) == 0) {
            body = Mutations.of(seeds.body(endpoint.path(), random), random);
            boolean lines = endpoint.path().contains("ingestion/") && random.nextInt(4) == 0;
            String type = random.nextInt(12) == 0 ? Nasty.one(Nasty.CONTENT_TYPES, random) : lines ? "application/x-ndjson"
                    : "application/json";
            head.append("Content-Type: ").append(type).append("\r\n").append("Content-Length: ").append(body.length).append("\r\n");
        }
        if (random.nextInt(6) == 0) {
            head.append(Nasty.one(Nasty.HEADER_NAMES, random)).append(": ").append(Nasty.one(Nasty.HEADER, random)).append("\r\n");
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
        bytes.writeBytes(body);
        return new Attempt(endpoint, bytes.toByteArray(), shown(head, body));
    }

    private String path(Endpoint endpoint) {
        Matcher parameters = PARAMETER.matcher(endpoint.path());
        return parameters.replaceAll(parameter -> Matcher.quoteReplacement(value(parameter.group())));
    }

    /** Good enough to get past the door, more often than not. */
    private String value(String parameter) {
        if (random.nextInt(3) == 0) {
            return Nasty.one(Nasty.URL, random);
        }
        return switch (parameter) {
            case "{user_id}" -> company.companyId();
            case "{id}", "{lead_id}" -> Nasty.one(List.of("lead-1", "deal-1", "call-1", company.companyId()), random);
            case "{kind}" -> Nasty.one(List.of("leads", "deals", "calls", "conversations", "reps", "records"), random);
            case "{customer_phone}" -> "1234567890";
            default -> Nasty.one(Nasty.URL, random);
        };
    }

    private String query(Endpoint endpoint) {
        StringBuilder query = new StringBuilder();
        for (int i = random.nextInt(4); i > 0; i--) {
            query.append(query.isEmpty() ? '?' : '&').append(Nasty.one(endpoint.queries(), random)).append('=').append(Nasty.one(Nasty.URL,
                    random));
        }
        return query.toString();
    }

    private static String shown(StringBuilder head, byte[] body) {
        String start = head.toString().lines().filter(line -> !line.startsWith("Authorization:") && !line.startsWith("Host:"))
                .map(line -> line.substring(0, Math.min(200, line.length()))).collect(Collectors.joining(" | "));
        String text = new String(body, StandardCharsets.UTF_8);
        return start + (text.isEmpty() ? "" : " with " + text.substring(0, Math.min(400, text.length())));
    }
}
