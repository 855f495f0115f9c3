package io.leadledger.intelligence.ask.question;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds in a question what has a name: reps, types of objections, sources, outcomes, campaigns. What is found is taken out. */
final class Names {

    /** Types that an analyser finds, which a question may name before any was found. */
    private static final List<String> OBJECTION_TYPES = List.of("price", "timing", "authority", "trust", "competitor", "competition");

    private static final Map<String, String> OTHER_WORDS = Map.of("expensive", "price", "pricey", "price", "pricing", "price");

    private static final Map<List<String>, String> OUTCOMES = Map.of(
            List.of("not", "qualified"), "not_qualified", List.of("unqualified"), "not_qualified", List.of("no", "answer"), "no_answer",
            List.of("voicemail"), "voicemail", List.of("busy"), "busy", List.of("rejected"), "rejected", List.of("failed"), "failed",
            List.of("appointments"), "appointment_scheduled");

    private final KnownNames known;

    Names(KnownNames known) {
        this.known = known;
    }

    /** All words that occur in names. */
    Set<String> words() {
        Set<String> words = new HashSet<>(OTHER_WORDS.keySet());
        Stream.of(known.reps().values(), known.objectionTypes(), OBJECTION_TYPES, known.leadSources(), known.campaigns().values())
                .flatMap(names -> names.stream())
                .forEach(name -> words.addAll(parts(name)));
        OUTCOMES.keySet().forEach(words::addAll);
        return words;
    }

    List<String> reps(Sentence sentence) {
        Set<String> found = new LinkedHashSet<>();
        known.reps().forEach((id, name) -> {
            if (sentence.take(parts(name)) || sentence.take(List.of(id.toLowerCase(Locale.ROOT))) || sentence.take(parts(id))) {
                found.add(id);
            }
        });
        Map<String, List<String>> byPart = known.reps().entrySet().stream()
                .flatMap(rep -> parts(rep.getValue()).stream().distinct().map(part -> Map.entry(part, rep.getKey())))
                .collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        byPart.forEach((part, ids) -> {
            if (ids.size() == 1 && part.length() > 1 && sentence.takeName(part)) {
                found.add(ids.getFirst());
            }
        });
        return found.stream().sorted().toList();
    }

    List<String> objectionTypes(Sentence sentence) {
        List<String> found = new ArrayList<>();
        Stream.concat(known.objectionTypes().stream(), OBJECTION_TYPES.stream()).distinct()
                .filter(type -> sentence.take(parts(type)))
                .forEach(found::add);
        OTHER_WORDS.forEach((word, type) -> {
            if (sentence.take(List.of(word))) {
                found.add(type);
            }
        });
        return found.stream().distinct().toList();
    }

    @Nullable String leadSource(Sentence sentence) {
        return known.leadSources().stream().filter(source -> sentence.take(parts(source))).findFirst().orElse(null);
    }

    @Nullable String campaign(Sentence sentence) {
        return known.campaigns().entrySet().stream()
                .filter(campaign -> sentence.take(parts(campaign.getValue())) || sentence.take(List.of(campaign.getKey().toLowerCase(Locale.ROOT))))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    @Nullable String outcome(Sentence sentence) {
        return OUTCOMES.entrySet().stream()
                .sorted((one, other) -> other.getKey().size() - one.getKey().size())
                .filter(outcome -> sentence.take(outcome.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    private static List<String> parts(String name) {
        return Arrays.stream(name.toLowerCase(Locale.ROOT).split("[\\s_.-]+")).filter(part -> !part.isEmpty()).toList();
    }
}
