package io.leadledger.query.audit;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import io.leadledger.api.CanonicalJson;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One field that is not what it was.
 *
 * @param before null when the field was not known
 * @param after null when the field is not known any more
 */
record Change(String field, @JsonProperty("old") @Nullable JsonNode before, @JsonProperty("new") @Nullable JsonNode after) {

    static List<Change> between(SortedMap<String, JsonNode> before, SortedMap<String, JsonNode> after) {
        TreeSet<String> names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        List<Change> changes = new ArrayList<>();
        for (String name : names) {
            JsonNode one = before.get(name);
            JsonNode other = after.get(name);
            if (!same(one, other)) {
                changes.add(new Change(name, one, other));
            }
        }
        return changes;
    }

    /** {@code 5} and {@code 5.0} are one value. */
    private static boolean same(@Nullable JsonNode one, @Nullable JsonNode other) {
        if (one == null || other == null) {
            return one == null && other == null;
        }
        return one.equals(other) || CanonicalJson.of(one).equals(CanonicalJson.of(other));
    }
}
