package io.leadledger.api.state;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadledger.api.Handle;
import io.leadledger.api.HandleKind;
import io.leadledger.api.PhoneNumbers;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** NexusCRM's lead as the attributes give it, whichever names its sources used. */
public record LeadModel(LeadState lead) {

    private static final String[] DOCUMENTED_SCORES = {"behavioral", "firmographic", "intent", "engagement"};

    public @Nullable String text(String... names) {
        return lead.attributes().text(names);
    }

    public @Nullable String name() {
        String whole = text("name", "full_name");
        if (whole != null) {
            return whole;
        }
        String parts = Stream.of(text("first_name"), text("last_name")).filter(Objects::nonNull).collect(Collectors.joining(" "));
        return parts.isEmpty() ? null : parts;
    }

    /** As posted; else the phone that the lead was met under. */
    public @Nullable String phone() {
        String said = text("phone", "phone_number", "customer_phone");
        return said != null ? said : handle(HandleKind.PHONE);
    }

    /**
     * Every number that the lead can be reached under, digits alone.
     *
     * @param country ISO 3166 code for a number without a country code; null when the company has none
     */
    public SortedSet<String> phones(@Nullable String country) {
        SortedSet<String> phones = lead.handles().values().stream()
                .map(ClaimedHandle::handle)
                .filter(handle -> handle.kind() == HandleKind.PHONE)
                .map(Handle::value)
                .collect(Collectors.toCollection(TreeSet::new));
        String written = phone();
        String digits = written == null ? null : PhoneNumbers.normalise(written, country);
        if (digits != null) {
            phones.add(digits);
        }
        return phones;
    }

    public @Nullable String email() {
        String said = text("email", "email_address");
        return said != null ? said : handle(HandleKind.EMAIL);
    }

    private @Nullable String handle(HandleKind kind) {
        return lead.handles().values().stream()
                .filter(claimed -> claimed.handle().kind() == kind)
                .min(Comparator.comparing(ClaimedHandle::at).thenComparing(ClaimedHandle::handle))
                .map(claimed -> claimed.handle().display() != null ? claimed.handle().display() : claimed.handle().value())
                .orElse(null);
    }

    /** 0 to 100; 0 while unscored. */
    public BigDecimal score() {
        BigDecimal score = LeadScore.of(lead).score();
        return score == null ? BigDecimal.ZERO : plain(score);
    }

    /** A finding may be a number, or an object with its signals beside the {@code score}. */
    public Map<String, BigDecimal> scoreBreakdown() {
        Map<String, BigDecimal> breakdown = new LinkedHashMap<>();
        for (String documented : DOCUMENTED_SCORES) {
            breakdown.put(documented, BigDecimal.ZERO);
        }
        JsonNode said = lead.attributes().newest("score_breakdown", "scoreBreakdown");
        if (said != null && said.isObject()) {
            said.properties().forEach(entry -> {
                JsonNode value = entry.getValue().isObject() ? entry.getValue().path("score") : entry.getValue();
                if (value.isNumber()) {
                    breakdown.put(entry.getKey(), plain(value.decimalValue()));
                }
            });
        }
        return breakdown;
    }

    /** 80, not 8E+1. */
    private static BigDecimal plain(BigDecimal number) {
        return number.scale() < 0 && number.scale() > -20 ? number.setScale(0) : number;
    }

    public @Nullable String source() {
        return text("source", "lead_source");
    }

    /** {@code lead} while nobody said; a stage of the source's own is kept as it is. */
    public String lifecycleStage() {
        String said = text("lifecycle_stage", "lifecycleStage");
        if (said == null) {
            return "lead";
        }
        String word = said.strip().toLowerCase(Locale.ROOT);
        return switch (word) {
            case "subscriber", "lead", "mql", "sql", "opportunity", "customer" -> word;
            default -> said;
        };
    }

    /** An id as text, or an object that names one; null when there is none. */
    public @Nullable JsonNode owner() {
        JsonNode said = lead.attributes().newest("owner", "owner_id");
        return said == null || said.isArray() ? null : said;
    }

    public @Nullable String ownerId() {
        JsonNode said = owner();
        if (said == null || !said.isObject()) {
            return said == null || said.asText().isBlank() ? null : said.asText();
        }
        return Stream.of("user_id", "rep_id", "id").map(name -> word(said, name)).filter(Objects::nonNull).findFirst().orElse(null);
    }

    /** A member that is a text or a number; null for anything else. */
    public static @Nullable String word(JsonNode object, String name) {
        JsonNode value = object.path(name);
        return value.isValueNode() && !value.isNull() && !value.asText().isBlank() ? value.asText() : null;
    }

    /** Given one by one, or posted as a list, which then replaces those that were given before. */
    public SortedSet<String> tags() {
        Stamped posted = lead.attributes().entries().get("tags");
        boolean list = posted != null && posted.value().isArray();
        SortedSet<String> tags = new TreeSet<>();
        lead.tags().forEach((tag, at) -> {
            if (posted == null || !list || at.isAfter(posted.at())) {
                tags.add(tag);
            }
        });
        if (posted != null && list) {
            posted.value().forEach(tag -> {
                if (tag.isValueNode() && !tag.isNull()) {
                    tags.add(tag.asText());
                }
            });
        }
        return tags;
    }
}
