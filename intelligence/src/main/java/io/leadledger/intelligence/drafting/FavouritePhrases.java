package io.leadledger.intelligence.drafting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What somebody says again and again: stock phrases that are known, and rows of words that more than one sample has. */
final class FavouritePhrases {

    private static final int MOST = 10;
    private static final int SHORTEST = 3;
    private static final int LONGEST = 5;
    private static final int FEWEST_CONTENT_WORDS = 2;

    private final StyleWords words;
    private final Phrases phrases;

    FavouritePhrases(StyleWords words, Phrases phrases) {
        this.words = words;
        this.phrases = phrases;
    }

    List<String> in(List<String> texts) {
        List<String> plain = texts.stream().map(text -> text.toLowerCase(Locale.ROOT)).toList();
        List<String> found = new ArrayList<>(stock(plain));
        for (String row : repeated(plain)) {
            if (found.size() < MOST && found.stream().noneMatch(phrase -> phrase.contains(row) || row.contains(phrase))) {
                found.add(row);
            }
        }
        return found.stream().limit(MOST).toList();
    }

    private List<String> stock(List<String> texts) {
        Map<String, Long> counts = new LinkedHashMap<>();
        phrases.favourites().keySet().stream().sorted().forEach(phrase -> {
            long count = texts.stream().filter(text -> text.contains(phrase)).count();
            if (count > 0) {
                counts.put(phrase, count);
            }
        });
        return mostFrequent(counts);
    }

    private List<String> repeated(List<String> texts) {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (String text : texts) {
            Set<String> ofText = new HashSet<>();
            for (String sentence : text.split("[.!?,;:\\n]+")) {
                ofText.addAll(rows(StyleMeasure.words(sentence)));
            }
            ofText.stream().sorted().forEach(row -> counts.merge(row, 1L, Long::sum));
        }
        counts.values().removeIf(count -> count < 2);
        return mostFrequent(counts);
    }

    private List<String> rows(List<String> sentence) {
        List<String> rows = new ArrayList<>();
        for (int length = SHORTEST; length <= LONGEST; length++) {
            for (int from = 0; from + length <= sentence.size(); from++) {
                List<String> row = sentence.subList(from, from + length);
                if (row.stream().filter(word -> !words.stopwords().contains(word)).count() >= FEWEST_CONTENT_WORDS) {
                    rows.add(String.join(" ", row));
                }
            }
        }
        return rows;
    }

    private static List<String> mostFrequent(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.comparingInt(String::length).reversed()))
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }
}
