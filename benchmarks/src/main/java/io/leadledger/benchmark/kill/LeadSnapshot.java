package io.leadledger.benchmark.kill;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.leadledger.benchmark.http.HttpConnection;
import io.leadledger.benchmark.server.Credentials;
import io.leadledger.benchmark.server.LeadledgerProcess;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The whole lead list and its statistics, as a client reads them.
 *
 * @param leads by customer_phone
 */
record LeadSnapshot(Map<String, JsonNode> leads, JsonNode stats) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static LeadSnapshot of(LeadledgerProcess server, Credentials company) throws IOException {
        String path = "/users/" + company.companyId() + "/leads";
        Map<String, JsonNode> leads = new TreeMap<>();
        try (HttpConnection connection = new HttpConnection(server.port(), company.apiKey())) {
            String cursor = "";
            do {
                String query = "?limit=100" + (cursor.isEmpty() ? "" : "&cursor=" + cursor);
                JsonNode page = JSON.readTree(connection.get(path + query).expect(200).body());
                page.path("data").forEach(lead -> leads.put(lead.path("customer_phone").asText(), lead));
                cursor = page.path("pagination").path("next_cursor").asText("");
            } while (!cursor.isEmpty() && !"null".equals(cursor));
            return new LeadSnapshot(leads, JSON.readTree(connection.get(path + "/stats").expect(200).body()).path("data"));
        }
    }

    /** @return what is otherwise here than there; empty when nothing is */
    List<String> differences(LeadSnapshot other) {
        List<String> differences = new ArrayList<>();
        if (!stats.equals(other.stats)) {
            differences.add("statistics " + stats + " in place of " + other.stats);
        }
        TreeSet<String> phones = new TreeSet<>(leads.keySet());
        phones.addAll(other.leads.keySet());
        if (phones.isEmpty()) {
            differences.add("no leads at all");
        }
        for (String phone : phones) {
            @Nullable JsonNode here = leads.get(phone);
            @Nullable JsonNode there = other.leads.get(phone);
            if (here == null || there == null || !here.equals(there)) {
                differences.add(phone + ": " + here + " in place of " + there);
            }
        }
        return differences;
    }
}
