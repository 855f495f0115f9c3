package io.leadledger.query.crm;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadledger.api.HandleKind;
import io.leadledger.api.state.Attributes;
import io.leadledger.api.state.ClaimedHandle;
import io.leadledger.api.state.LeadScore;
import io.leadledger.api.state.LeadState;
import io.leadledger.query.crm.LeadDetails.Owner;
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

/** The fields of NexusCRM's model as the attributes of a lead give them, whichever names its sources used. */
record LeadFields(LeadState lead) {

    private static final String[] DOCUMENTED_SCORES = {"behavioral", "firmographic", "intent", "engagement"};

    private Attributes attributes() {
        return lead.attributes();
    }

    @Nullable String text(String... names) {
        return attributes().text(names);
    }

    @Nullable String name() {
        String whole = text("name", "full_name");
        if (whole != null) {
            return whole;
        }
        String parts = Stream.of(text("first_name"), text("last_name")).filter(Objects::nonNull).collect(Collectors.joining(" "));
        return parts.isEmpty() ? null : parts;
    }

    /** As posted; else the phone that the lead was met under. */
    @Nullable String phone() {
        String said = text("phone", "phone_number", "customer_phone");
        return said != null ? said : handle(HandleKind.PHONE);
    }

    @Nullable String email() {
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

    BigDecimal score() {
        BigDecimal score = LeadScore.of(lead).score();
        return score == null ? BigDecimal.ZERO : plain(score);
    }

    /** A finding may be a number, or an object with its signals beside the {@code score}. */
    Map<String, BigDecimal> scoreBreakdown() {
        Map<String, BigDecimal> breakdown = new LinkedHashMap<>();
        for (String documented : DOCUMENTED_SCORES) {
            breakdown.put(documented, BigDecimal.ZERO);
        }
        JsonNode said = attributes().newest("score_breakdown", "scoreBreakdown");
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

    String lifecycleStage() {
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

    /** As far as the lead's own facts tell; null when it has none. */
    @Nullable Owner owner() {
        JsonNode said = attributes().newest("owner", "owner_id");
        if (said == null || said.isArray()) {
            return null;
        }
        if (!said.isObject()) {
            return said.asText().isBlank() ? null : new Owner(said.asText(), null, null);
        }
        String id = Stream.of("user_id", "rep_id", "id").map(name -> word(said, name)).filter(Objects::nonNull).findFirst().orElse(null);
        Owner owner = new Owner(id, word(said, "name"), word(said, "email"));
        return owner.equals(new Owner(null, null, null)) ? null : owner;
    }

    private static @Nullable String word(JsonNode object, String name) {
        JsonNode value = object.path(name);
        return value.isValueNode() && !value.isNull() && !value.asText().isBlank() ? value.asText() : null;
    }

    /** Given one by one, or posted as a list. */
    SortedSet<String> tags() {
        SortedSet<String> tags = new TreeSet<>(lead.tags().keySet());
        JsonNode posted = attributes().newest("tags");
        if (posted != null && posted.isArray()) {
            posted.forEach(tag -> {
                if (tag.isValueNode() && !tag.isNull()) {
                    tags.add(tag.asText());
                }
            });
        }
        return tags;
    }
}
