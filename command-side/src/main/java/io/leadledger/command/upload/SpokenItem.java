package io.leadledger.command.upload;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leadledger.api.CallEvent;
import io.leadledger.command.ingestion.ItemFields;
import io.leadledger.command.ingestion.ItemRejected;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was said.
 *
 * @param speaker {@code agent} or {@code customer}, or as posted where it is neither
 */
record SpokenItem(@Nullable String speaker, String text, @Nullable Instant at, @Nullable BigDecimal confidence) {

    private static final Set<String> NOBODY = Set.of("system", "developer", "tool", "function");
    private static final int MILLIS_DIGITS = 3;

    /** Null for what nobody said: instructions, calls of tools, empty content. */
    static @Nullable SpokenItem read(ObjectNode posted, String path) {
        ItemFields fields = new ItemFields(posted, path);
        String role = firstText(fields, "role", "speaker", "sender");
        Instant at = fields.instant("timestamp");
        BigDecimal confidence = fields.between(fields.has("transcript_confidence") ? "transcript_confidence" : "confidence", 0, 1);
        String text = "";
        for (String name : List.of("content", "text")) {
            text = text.isEmpty() ? content(fields.any(name), path + name) : text;
        }
        boolean said = !text.isBlank() && (role == null || !NOBODY.contains(role.toLowerCase(Locale.ROOT)));
        return said ? new SpokenItem(speaker(role), text, at, confidence) : null;
    }

    /** A text, or a list of texts that make one. */
    private static String content(@Nullable JsonNode posted, String path) {
        if (posted == null) {
            return "";
        }
        if (posted.isTextual()) {
            return posted.textValue();
        }
        if (!posted.isArray()) {
            throw ItemRejected.invalid(path, "must be a text or a list of texts");
        }
        List<String> parts = new ArrayList<>();
        for (JsonNode part : posted) {
            JsonNode text = part.isObject() ? part.path("text") : part;
            if (text.isContainerNode()) {
                throw ItemRejected.invalid(path + "[" + parts.size() + "]", "must be a text");
            }
            parts.add(text.isNull() || text.isMissingNode() ? "" : text.asText());
        }
        return String.join(" ", parts.stream().filter(part -> !part.isBlank()).toList());
    }

    private static @Nullable String speaker(@Nullable String role) {
        return role == null ? null : switch (role.toLowerCase(Locale.ROOT)) {
            case "assistant", "agent", "bot", "ai" -> "agent";
            case "user", "customer", "caller", "human" -> "customer";
            default -> role;
        };
    }

    private static @Nullable String firstText(ItemFields fields, String... names) {
        for (String name : names) {
            if (fields.has(name)) {
                return fields.text(name);
            }
        }
        return null;
    }

    /**
     * Each lasts until the next begins, the last one until the end of the session.
     *
     * @param start of the session; without it, or when something was said before it, the first item's own time
     * @param duration of the session in seconds
     */
    static List<CallEvent.Segment> segments(List<SpokenItem> items, @Nullable Instant start, @Nullable BigDecimal duration) {
        Instant first = items.stream().map(SpokenItem::at).filter(at -> at != null).min(Instant::compareTo).orElse(null);
        Instant base = first != null && (start == null || first.isBefore(start)) ? first : start;
        List<CallEvent.Segment> segments = new ArrayList<>(items.size());
        for (int i = 0; i < items.size(); i++) {
            SpokenItem item = items.get(i);
            BigDecimal from = seconds(base, item.at());
            BigDecimal next = i + 1 < items.size() ? seconds(base, items.get(i + 1).at()) : duration;
            BigDecimal to = from != null && next != null && next.compareTo(from) >= 0 ? next : null;
            segments.add(new CallEvent.Segment(item.speaker(), from, to, item.text(), item.confidence()));
        }
        return segments;
    }

    private static @Nullable BigDecimal seconds(@Nullable Instant base, @Nullable Instant at) {
        return base == null || at == null ? null : BigDecimal.valueOf(Duration.between(base, at).toMillis(), MILLIS_DIGITS);
    }
}
