package io.leadledger.api.phrases;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.JsonNode;
import io.leadledger.api.EventJson;
import io.leadledger.api.state.EntityState;
import io.leadledger.api.state.Lifespan;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A company's additions to the phrase book of one language.
 *
 * @param revision how often they changed
 * @param phrases null while there are none
 */
public record PhraseBookState(String language, int revision, @Nullable JsonNode phrases, Lifespan lifespan)
        implements EntityState<PhraseBookEvent> {

    public static PhraseBookState empty(String language) {
        return new PhraseBookState(language, 0, null, Lifespan.NONE);
    }

    @Override
    public PhraseBookState evolve(PhraseBookEvent event) {
        return switch (event) {
            case PhraseBookEvent.Replaced e ->
                    new PhraseBookState(language, revision + 1, e.phrases(), lifespan.touchedAt(e.occurredAt()));
            case PhraseBookEvent.Removed e -> new PhraseBookState(language, revision + 1, null, lifespan.deletedAt(e.occurredAt()));
        };
    }

    /** Which additions, and in which state; findings that were made with them name them so. */
    @JsonIgnore
    public String version() {
        return language + "@" + revision;
    }

    @Override
    public SortedMap<String, JsonNode> fields() {
        SortedMap<String, JsonNode> fields = new TreeMap<>();
        EventJson.mapper().valueToTree(this).properties().forEach(field -> {
            if (!field.getKey().equals("lifespan") && !field.getValue().isNull()) {
                fields.put(field.getKey(), field.getValue());
            }
        });
        return fields;
    }
}
