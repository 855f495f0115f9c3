package io.leadledger.intelligence.analysis.conversation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which speaker is the agent: by what the transcript calls them, else by what they say. */
final class Roles {

    private static final Pattern AGENTS = Pattern.compile("(^|[^a-z])(agent|sales ?(rep|person|man|woman)|rep|representative|advis[eo]r|consultant"
            + "|operator|assistant|bot|ai|host|support|technician|dispatcher|csr|closer|agente|vendedora?|asesora?)([^a-z]|$)");
    private static final Pattern CUSTOMERS = Pattern.compile("(^|[^a-z])(customer|client|caller|lead|prospect|homeowner|buyer|contact|user|guest|"
            + "patient|tenant|policyholder|member|cliente|usuario)([^a-z]|$)");
    private static final double NAMED = 0.98;

    private Roles() {}

    record Part(Role role, double certainty) {}

    /** @param said sentences of which each has a speaker */
    static Map<String, Part> of(List<Said> said) {
        Map<String, Double> agency = new LinkedHashMap<>();
        for (Said sentence : said) {
            double first = agency.isEmpty() && sentence.sentence().words().size() > 4 ? 0.6 : 0;
            double asks = sentence.asks() ? 0.1 : 0;
            agency.merge(name(sentence), sentence.agency() + first + asks, Double::sum);
        }
        Map<String, Part> parts = new LinkedHashMap<>();
        agency.keySet().forEach(name -> {
            @Nullable Role role = named(name);
            if (role != null) {
                parts.put(name, new Part(role, NAMED));
            }
        });
        boolean agentKnown = parts.values().stream().anyMatch(part -> part.role() == Role.AGENT);
        double highest = agency.entrySet().stream()
                .filter(entry -> !parts.containsKey(entry.getKey()))
                .mapToDouble(Map.Entry::getValue)
                .max()
                .orElse(0);
        double others = agency.values().stream().mapToDouble(x -> x).filter(x -> x < highest).max().orElse(0);
        agency.forEach((name, score) -> {
            if (!parts.containsKey(name)) {
                boolean agent = !agentKnown && (score >= highest && (agency.size() > 1 || score > 0) || score > 2 && score > highest / 2);
                double margin = parts.isEmpty() ? agent ? score - others : highest - score : 2;
                parts.put(name, new Part(agent ? Role.AGENT : Role.CUSTOMER, certainty(margin)));
            }
        });
        return parts;
    }

    static @Nullable Role named(String speaker) {
        String name = speaker.toLowerCase(Locale.ROOT).replace('_', ' ');
        boolean agent = AGENTS.matcher(name).find();
        boolean customer = CUSTOMERS.matcher(name).find();
        return agent == customer ? null : agent ? Role.AGENT : Role.CUSTOMER;
    }

    private static String name(Said said) {
        return String.valueOf(said.piece().speaker());
    }

    /** From 0.55 for a coin's toss to 0.97. */
    private static double certainty(double margin) {
        return 0.55 + 0.42 * (1 - Math.exp(-Math.max(0, margin)));
    }
}
