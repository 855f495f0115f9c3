package io.leadledger.benchmark.hostile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.leadledger.benchmark.http.HttpConnection;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A documented method and path.
 *
 * @param path with its parameters in braces
 * @param queries names of its query parameters
 */
record Endpoint(String method, String path, List<String> queries) {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
    /** Existing clients send them, documented or not. */
    private static final List<String> COMMON = List.of("limit", "offset", "cursor", "sort_by", "search", "from", "to", "days",
            "lead_status", "version", "as_of");

    static List<Endpoint> documented(HttpConnection connection) throws IOException {
        JsonNode document = new ObjectMapper().readTree(connection.get("/v3/api-docs").expect(200).body());
        List<Endpoint> endpoints = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
                if (METHODS.contains(operation.getKey())) {
                    List<String> queries = new ArrayList<>(COMMON);
                    operation.getValue().path("parameters").forEach(parameter -> {
                        if ("query".equals(parameter.path("in").asText())) {
                            queries.add(parameter.path("name").asText());
                        }
                    });
                    endpoints.add(new Endpoint(operation.getKey().toUpperCase(Locale.ROOT), path.getKey(), queries));
                }
            }
        }
        return endpoints;
    }

    boolean takesBody() {
        return !method.equals("GET") && !method.equals("DELETE");
    }

    boolean isAdministration() {
        return path.startsWith("/admin");
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
