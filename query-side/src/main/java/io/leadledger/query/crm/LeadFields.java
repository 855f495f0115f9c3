package io.leadledger.query.crm;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadledger.api.HandleKind;
import io.leadledger.api.state.Attributes;
import io.leadledger.api.state.ClaimedHandle;
import io.leadledger.api.state.LeadModel;
import io.leadledger.api.state.LeadScore;
import io.leadledger.api.state.LeadState;
import io.leadledger.query.crm.LeadDetails.Owner;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedSet;
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

    private LeadModel model() {
        return new LeadModel(lead);
    }

    @Nullable String name() {
        return model().name();
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
        return model().lifecycleStage();
    }

    /** As far as the lead's own facts tell; null when it has none. */
    @Nullable Owner owner() {
        JsonNode said = model().owner();
        if (said == null) {
            return null;
        }
        String id = model().ownerId();
        if (!said.isObject()) {
            return id == null ? null : new Owner(id, null, null);
        }
        Owner owner = new Owner(id, LeadModel.word(said, "name"), LeadModel.word(said, "email"));
        return owner.equals(new Owner(null, null, null)) ? null : owner;
    }

    SortedSet<String> tags() {
        return model().tags();
    }
}
