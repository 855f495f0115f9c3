package io.leadledger.intelligence.scoring;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadledger.api.state.CustomFields;
import io.leadledger.api.state.LeadState;
import io.leadledger.intelligence.facts.Fact;
import io.leadledger.intelligence.scoring.ScoringRules.AttributeRule;
import io.leadledger.intelligence.scoring.ScoringRules.FactRule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the signals of the rules in what is known of a lead and what happened to it. */
final class SignalFinder {

    private static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\d+)?");

    private final ScoringRules rules;
    private final Map<String, Pattern> patterns = new HashMap<>();

    SignalFinder(ScoringRules rules) {
        this.rules = rules;
        rules.facts().forEach(rule -> {
            compile(rule.types());
            compile(rule.notTypes());
            compile(rule.text());
            compile(rule.orType());
        });
        rules.attributes().forEach(rule -> compile(rule.text()));
    }

    private void compile(@Nullable String pattern) {
        if (pattern != null) {
            patterns.put(pattern, Pattern.compile(pattern));
        }
    }

    List<Signal> find(LeadState lead, List<Fact> facts) {
        List<Signal> signals = new ArrayList<>(inFacts(facts));
        Map<String, JsonNode> custom = CustomFields.of(lead.attributes());
        for (AttributeRule rule : rules.attributes()) {
            String value = value(rule, lead, custom);
            if (value != null && holds(rule, value.toLowerCase(Locale.ROOT))) {
                signals.add(new Signal(rule.dimension(), rule.signal().replace("{value}", value), rule.impact()));
            }
        }
        return leadingSeniority(signals);
    }

    /** Those that facts alone give. */
    List<Signal> inFacts(List<Fact> facts) {
        List<Signal> signals = new ArrayList<>();
        for (FactRule rule : rules.facts()) {
            long found = facts.stream().filter(fact -> matches(rule, fact)).count();
            Integer atMost = rule.atMost();
            if (found >= rule.atLeast() && (atMost == null || found <= atMost)) {
                signals.add(new Signal(rule.dimension(), rule.signal(), rule.impact()));
            }
        }
        return signals;
    }

    private boolean matches(FactRule rule, Fact fact) {
        boolean said = rule.text() == null || found(rule.text(), fact.text())
                || (rule.orType() != null && found(rule.orType(), fact.type()));
        return said
                && (rule.types() == null || whole(rule.types(), fact.type()))
                && (rule.notTypes() == null || !whole(rule.notTypes(), fact.type()))
                && (rule.side() == null || fact.side() != Fact.Side.COMPANY)
                && fact.seconds() >= rule.seconds();
    }

    private boolean holds(AttributeRule rule, String value) {
        Matcher number = NUMBER.matcher(value.replace(",", ""));
        double amount = number.find() ? Double.parseDouble(number.group()) : Double.NaN;
        return (rule.text() == null || found(rule.text(), value))
                && (rule.least() == null || amount >= rule.least())
                && (rule.most() == null || amount <= rule.most());
    }

    private static @Nullable String value(AttributeRule rule, LeadState lead, Map<String, JsonNode> custom) {
        String said = lead.attributes().text(rule.names().toArray(String[]::new));
        for (String name : rule.names()) {
            JsonNode field = custom.get(name);
            if (said == null && field != null && field.isValueNode() && !field.asText().isBlank()) {
                said = field.asText();
            }
        }
        return said;
    }

    /** A title has one level: the highest. */
    private static List<Signal> leadingSeniority(List<Signal> signals) {
        List<Signal> kept = new ArrayList<>();
        boolean seen = false;
        for (Signal signal : signals) {
            boolean seniority = signal.name().startsWith("Seniority");
            if (!seniority || !seen) {
                kept.add(signal);
            }
            seen |= seniority;
        }
        return kept;
    }

    private boolean found(@Nullable String pattern, String text) {
        Pattern compiled = patterns.get(pattern);
        return compiled != null && compiled.matcher(text).find();
    }

    private boolean whole(@Nullable String pattern, String text) {
        Pattern compiled = patterns.get(pattern);
        return compiled != null && compiled.matcher(text).matches();
    }
}
