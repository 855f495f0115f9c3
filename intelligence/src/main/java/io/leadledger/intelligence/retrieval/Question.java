package io.leadledger.intelligence.retrieval;

import io.leadledger.intelligence.passage.Language;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/**
 * A question in each language that the company's passages are in, since it does not say in which one it is put.
 *
 * @param words by language, as the index knows them, each with what it weighs: rare words more than common ones
 */
record Question(Map<Optional<Language>, Map<String, Double>> words) {

    private static final int LONGEST = 2_000;
    private static final int MOST_WORDS = 48;
    /** Words of asking, not of what is asked for: no passage needs them to answer. */
    private static final String ASKING = "anyone anybody someone somebody mention mentions mentioned say says said talk talked tell";
    private static final float HEAD = 0.6f;
    private static final float AS_IT_STANDS = 0.3f;

    static Question read(String text, IndexReader index) throws IOException {
        String bounded = text.length() <= LONGEST ? text : text.substring(0, LONGEST);
        Map<Optional<Language>, Map<String, Double>> words = new LinkedHashMap<>();
        Set<String> fields = FieldInfos.getIndexedFields(index).stream().collect(Collectors.toSet());
        for (Language language : Language.values()) {
            if (fields.contains(PassageFields.body(Optional.of(language)))) {
                add(words, Optional.of(language), bounded, index);
            }
        }
        add(words, Optional.empty(), bounded, index);
        return new Question(words);
    }

    private static void add(Map<Optional<Language>, Map<String, Double>> words, Optional<Language> language, String text, IndexReader index)
            throws IOException {
        Map<String, Double> weighed = new LinkedHashMap<>();
        String body = PassageFields.body(language);
        Set<String> asked = new LinkedHashSet<>(Words.of(text, language, MOST_WORDS));
        asked.removeAll(Words.of(ASKING, language, MOST_WORDS));
        for (String word : asked) {
            weighed.put(word, weight(index.docFreq(new Term(body, word)), index.getDocCount(body)));
        }
        words.put(language, weighed);
    }

    /** The weight that BM25 gives a word which so many of so many passages have. */
    private static double weight(int passages, int all) {
        return Math.log1p((all - passages + 0.5) / (passages + 0.5));
    }

    /** In a language of a passage; words as they stand where all of them are so common that the language leaves them out. */
    Map<String, Double> in(Optional<Language> language) {
        Map<String, Double> found = words.getOrDefault(language, Map.of());
        return found.isEmpty() ? words.getOrDefault(Optional.empty(), Map.of()) : found;
    }

    boolean isEmpty() {
        return words.getOrDefault(Optional.empty(), Map.of()).isEmpty();
    }

    /** @param role whose passages are looked for; null for all */
    Query query(@Nullable String role) {
        List<Query> byLanguage = new ArrayList<>();
        words.forEach((language, weighed) -> {
            BooleanQuery.Builder any = new BooleanQuery.Builder();
            for (String word : weighed.keySet()) {
                any.add(new TermQuery(new Term(PassageFields.body(language), word)), Occur.SHOULD);
                any.add(new BoostQuery(new TermQuery(new Term(PassageFields.head(language), word)), HEAD), Occur.SHOULD);
            }
            byLanguage.add(new BoostQuery(any.build(), language.isPresent() ? 1 : AS_IT_STANDS));
        });
        BooleanQuery.Builder query = new BooleanQuery.Builder().add(new DisjunctionMaxQuery(byLanguage, 0), Occur.MUST);
        if (role != null) {
            query.add(readBy(role), Occur.FILTER);
        }
        return query.build();
    }

    /** Passages that somebody of this role may read. */
    static Query readBy(String role) {
        return new BooleanQuery.Builder()
                .add(new TermQuery(new Term(PassageFields.READER, role)), Occur.SHOULD)
                .add(new TermQuery(new Term(PassageFields.READER, Readers.ANYONE)), Occur.SHOULD)
                .build();
    }
}
