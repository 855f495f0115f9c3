package io.leadledger.intelligence.drafting;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadledger.api.error.LedgerException;
import io.leadledger.web.request.Fields;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a rep's prompt and its context say, as far as phrases can say it; all of it is a fact to whoever words the draft. */
final class PromptReader {

    private static final int LONGEST = 4_000;
    private static final int MOST_FACTS = 50;
    private static final int MOST_WORDS = 6;
    private static final String THING = "([^,.;:!?\\n]{3,80})";
    private static final Pattern INTEREST = Pattern.compile("\\binterest(?:ed)? in " + THING, Pattern.CASE_INSENSITIVE);
    private static final Pattern TOPIC = Pattern.compile("\\b(?:about|regarding|concerning) " + THING, Pattern.CASE_INSENSITIVE);

    private final StyleWords words;

    PromptReader(StyleWords words) {
        this.words = words;
    }

    String type(String prompt) {
        String said = prompt.toLowerCase(Locale.ROOT);
        return words.intents().entrySet().stream()
                .filter(intent -> intent.getValue().stream().anyMatch(said::contains))
                .map(Map.Entry::getKey)
                .sorted()
                .findFirst()
                .orElse("general");
    }

    /** @throws LedgerException naming the field that cannot be taken */
    DraftFacts facts(String prompt, Map<String, JsonNode> context) {
        if (context.size() > MOST_FACTS) {
            throw LedgerException.invalid("context", "must have at most " + MOST_FACTS + " members");
        }
        DraftFacts facts = new DraftFacts().alsoKnown(prompt);
        Matcher interest = INTEREST.matcher(prompt);
        if (interest.find()) {
            facts.with("interest", toCustomer(interest.group(1)));
        } else {
            Matcher topic = TOPIC.matcher(prompt);
            if (topic.find()) {
                facts.with("topic", toCustomer(topic.group(1)));
            }
        }
        context.forEach((name, value) -> {
            if (value != null && value.isValueNode() && !value.isNull()) {
                add(facts, name, Fields.optionalText("context." + name, value.asText(), LONGEST));
            }
        });
        return facts;
    }

    private void add(DraftFacts facts, String name, @Nullable String text) {
        if (text == null) {
            return;
        }
        facts.alsoKnown(text);
        switch (name) {
            case "customer_name", "name", "lead_name" -> facts.person("customer_name", "first_name", text);
            case "company", "customer_company", "company_name" -> facts.with("customer_company", text);
            case "industry" -> facts.with("industry", text);
            case "previous_interaction", "last_interaction" -> facts.with("previous_interaction", interaction(text));
            default -> {
                // known, and in no phrase
            }
        }
    }

    /** Something that can stand after "our": "initial discovery call", not "the customer asked for a price". */
    private @Nullable String interaction(String text) {
        String plain = text.strip().replaceFirst("(?i)^(our|the|a|an) ", "").replaceFirst("[.!]+$", "");
        List<String> said = List.of(plain.split("\\s+"));
        boolean fits = said.size() <= MOST_WORDS && words.interactions().contains(said.getLast().toLowerCase(Locale.ROOT));
        return !fits ? null : plain.matches("\\p{Lu}\\p{Ll}.*") ? Character.toLowerCase(plain.charAt(0)) + plain.substring(1) : plain;
    }

    /** A prompt speaks of the customer, the draft to them. */
    private static String toCustomer(String thing) {
        return thing.strip().replaceAll("(?i)\\b(their|his|her)\\b", "your").replaceAll("(?i)\\b(they|them|he|she|him)\\b", "you");
    }
}
