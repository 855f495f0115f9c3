package io.leadledger.query.crm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.leadledger.api.CallEvent;
import io.leadledger.api.state.Attributes;
import io.leadledger.api.state.Stamped;
import io.leadledger.api.state.Transcript;
import io.leadledger.query.crm.CallView.Analysis;
import io.leadledger.query.crm.CallView.Entry;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The newest analysis of a call and its transcript, in NexusCRM's shapes. */
final class CallFindings {

    private final @Nullable JsonNode found;

    CallFindings(Attributes analyses) {
        Stamped newest = null;
        for (Stamped candidate : analyses.entries().values()) {
            if (candidate.value().isObject() && (newest == null || candidate.beats(newest))) {
                newest = candidate;
            }
        }
        JsonNode value = newest == null ? null : newest.value();
        found = value != null && value.path("analysis").isObject() ? merged(value) : value;
    }

    /** Some analysers put their findings under {@code analysis}, beside the coaching. */
    private static JsonNode merged(JsonNode value) {
        var merged = JsonNodeFactory.instance.objectNode();
        value.properties().forEach(field -> merged.set(field.getKey(), field.getValue()));
        value.path("analysis").properties().forEach(field -> merged.set(field.getKey(), field.getValue()));
        return merged;
    }

    @Nullable Analysis analysis() {
        return found == null
                ? null
                : new Analysis(
                        sentiment(found), list("sentiment_progression"), list("key_topics"), list("action_items"),
                        list("objections_raised"), list("next_steps_agreed"));
    }

    @Nullable JsonNode coachingInsights() {
        JsonNode said = found == null ? null : found.get("coaching_insights");
        return said != null && said.isArray() ? said : null;
    }

    private static @Nullable String sentiment(JsonNode found) {
        JsonNode said = found.hasNonNull("overall_sentiment") ? found.get("overall_sentiment") : found.path("sentiment");
        return said.isTextual() ? said.asText() : null;
    }

    private JsonNode list(String name) {
        JsonNode said = found == null ? null : found.get(name);
        return said != null && said.isArray() ? said : JsonNodeFactory.instance.arrayNode();
    }

    /** A text without segments is one entry. */
    List<Entry> entries(@Nullable Transcript transcript) {
        List<Entry> entries = new ArrayList<>();
        if (transcript == null) {
            return entries;
        }
        for (CallEvent.Segment segment : transcript.segments()) {
            BigDecimal start = segment.start();
            entries.add(new Entry(
                    speaker(segment.speaker()), start == null ? BigDecimal.ZERO : start, segment.text(), sentimentAt(entries.size()),
                    segment.confidence() != null ? segment.confidence() : transcript.confidence()));
        }
        String text = transcript.text();
        if (entries.isEmpty() && text != null) {
            entries.add(new Entry(null, BigDecimal.ZERO, text, null, transcript.confidence()));
        }
        return entries;
    }

    private @Nullable String sentimentAt(int index) {
        JsonNode said = found == null ? null : found.path("transcript").path(index).get("sentiment");
        return said != null && said.isTextual() ? said.asText() : null;
    }

    private static @Nullable String speaker(@Nullable String said) {
        if (said == null) {
            return null;
        }
        return switch (said.strip().toLowerCase(Locale.ROOT)) {
            case "agent", "assistant", "bot", "rep", "csr", "sales", "sales_rep", "seller", "ai" -> "agent";
            case "customer", "user", "caller", "lead", "client", "prospect", "human" -> "customer";
            default -> said;
        };
    }
}
