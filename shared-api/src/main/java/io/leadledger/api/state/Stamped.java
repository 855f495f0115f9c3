package io.leadledger.api.state;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadledger.api.CanonicalJson;
import java.time.Instant;

/**
 * A value with the time it was said. Of two, the later one counts; at equal times the greater canonical JSON, so that the order of
 * arrival never matters. A JSON null is a value: it clears.
 */
public record Stamped(JsonNode value, Instant at) {

    public boolean beats(Stamped other) {
        int byTime = at.compareTo(other.at);
        return byTime > 0 || (byTime == 0 && CanonicalJson.of(value).compareTo(CanonicalJson.of(other.value)) > 0);
    }
}
