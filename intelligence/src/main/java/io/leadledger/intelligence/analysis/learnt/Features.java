package io.leadledger.intelligence.analysis.learnt;

import io.leadledger.intelligence.analysis.conversation.Utterance;
import io.leadledger.intelligence.analysis.phrases.Hit;
import io.leadledger.intelligence.analysis.text.Word;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a unit of talk shows: its words, pairs and parts of words, what they are about, the phrases in it, what was said before and
 * after, and where in the call it stands. Each group weighs the same however long the talk is.
 */
final class Features {

    private static final double WORDS = 1.0;
    private static final double CONCEPTS = 1.0;
    private static final double PHRASES = 0.8;
    private static final double CONTEXT = 0.5;
    private static final double PLACE = 0.3;
    /** The objections of the phrase book are left out: they were found by looking at calls that examples are also from. */
    private static final Set<String> PHRASED =
            Set.of("actions", "not_actions", "next_steps", "answers", "sentiment", "refusals", "questions", "pitches", "openings", "lead", "kinds");

    private final Concepts concepts;

    Features(Concepts concepts) {
        this.concepts = concepts;
    }

    Map<String, Float> of(List<Unit> units, int index, String language) {
        Unit unit = units.get(index);
        Map<String, Float> all = new HashMap<>();
        put(all, words(unit), WORDS);
        put(all, concepts(unit, language, ""), CONCEPTS);
        put(all, phrases(unit, ""), PHRASES);
        all.putAll(context(units, index, language));
        return all;
    }

    /** Of what stands around a unit, and where it stands. */
    Map<String, Float> context(List<Unit> units, int index, String language) {
        Unit unit = units.get(index);
        Map<String, Float> all = new HashMap<>();
        if (index > 0) {
            put(all, around(units.get(index - 1), unit, language, "<"), CONTEXT);
        }
        if (index + 1 < units.size()) {
            put(all, around(units.get(index + 1), unit, language, ">"), CONTEXT);
        }
        put(all, place(units, index), PLACE);
        return all;
    }

    /** Of the whole call: what its customer said, and how it ended. */
    Map<String, Float> of(List<Unit> units, String language) {
        Map<String, Double> sums = new TreeMap<>();
        for (int i = 0; i < units.size(); i++) {
            Unit unit = units.get(i);
            String who = unit.isAgent() ? "A" : "C";
            String when = i >= units.size() - 3 ? "end" : "";
            for (String each : concepts(unit, language, "")) {
                sums.merge(who + each, 1.0, Double::sum);
            }
            for (String each : phrases(unit, "")) {
                sums.merge(who + each, 1.0, Double::sum);
                sums.merge(who + when + each, 1.0, Double::sum);
            }
            for (Word word : unit.isAgent() ? List.<Word>of() : allWords(unit)) {
                sums.merge(when + "w" + word.stem(), 1.0, Double::sum);
                sums.merge("w" + word.stem(), 1.0, Double::sum);
            }
        }
        double length = Math.sqrt(sums.values().stream().mapToDouble(Math::log1p).map(x -> x * x).sum());
        Map<String, Float> all = new HashMap<>();
        sums.forEach((name, sum) -> all.put(name, (float) (Math.log1p(sum) / length * 1.5)));
        return all;
    }

    private static Set<String> words(Unit unit) {
        Set<String> found = new HashSet<>();
        for (Utterance said : unit.said()) {
            List<Word> words = said.sentence().words();
            String before = "^";
            String earlier = "";
            for (Word word : words) {
                found.add("w" + word.stem());
                found.add("f" + word.form());
                found.add("b" + before + " " + word.stem());
                if (!earlier.isEmpty()) {
                    found.add("t" + earlier + " " + before + " " + word.stem());
                    found.add("s" + earlier + " " + word.stem());
                }
                parts(found, word.form());
                earlier = before;
                before = word.stem();
            }
            found.add("b" + before + (said.sentence().asked() ? " ?" : " $"));
        }
        return found;
    }

    private static void parts(Set<String> found, String form) {
        String whole = "^" + form + "$";
        for (int i = 0; form.length() > 4 && i + 4 <= whole.length(); i++) {
            found.add("c" + whole.substring(i, i + 4));
        }
    }

    private Set<String> concepts(Unit unit, String language, String prefix) {
        Set<String> found = new HashSet<>();
        for (Utterance said : unit.said()) {
            List<String> inOrder = new ArrayList<>();
            for (Word word : said.sentence().words()) {
                inOrder.addAll(concepts.of(word, language));
            }
            for (int i = 0; i < inOrder.size(); i++) {
                found.add(prefix + "k" + inOrder.get(i));
                for (int j = i + 1; prefix.isEmpty() && j < Math.min(i + 5, inOrder.size()); j++) {
                    found.add("kk" + inOrder.get(i) + " " + inOrder.get(j));
                }
            }
        }
        return found;
    }

    private static Set<String> phrases(Unit unit, String prefix) {
        Set<String> found = new HashSet<>();
        for (Utterance said : unit.said()) {
            for (Hit hit : said.hits()) {
                if (PHRASED.contains(hit.entry().section()) && said.role().mayBe(hit.entry().speaker())) {
                    found.add(prefix + "h" + hit.entry().section() + ":" + hit.entry().type() + (hit.negated() ? "!" : ""));
                }
            }
            if (said.asks()) {
                found.add(prefix + "?");
            }
        }
        return found;
    }

    private Set<String> around(Unit other, Unit unit, String language, String where) {
        String prefix = where + (other.isAgent() == unit.isAgent() ? "same" : "");
        Set<String> found = new HashSet<>(concepts(other, language, prefix));
        found.addAll(phrases(other, prefix));
        for (Word word : allWords(other)) {
            found.add(prefix + "w" + word.stem());
        }
        return found;
    }

    private static Set<String> place(List<Unit> units, int index) {
        Set<String> found = new HashSet<>();
        if (units.size() > 3) {
            found.add("at" + 4 * index / units.size());
            found.add(index < 2 ? "begin" + index : "middle");
            found.add(index >= units.size() - 3 ? "end" + (units.size() - index) : "middle");
        }
        int length = units.get(index).said().stream().mapToInt(Utterance::length).sum();
        found.add("long" + (length < 3 ? 0 : length < 7 ? 1 : length < 14 ? 2 : length < 30 ? 3 : 4));
        return found;
    }

    private static List<Word> allWords(Unit unit) {
        return unit.said().stream().flatMap(said -> said.sentence().words().stream()).toList();
    }

    private static void put(Map<String, Float> all, Set<String> found, double weight) {
        float value = (float) (weight / Math.sqrt(Math.max(1, found.size())));
        found.forEach(name -> all.put(name, value));
    }
}
