package io.leadledger.intelligence.retrieval;

import io.leadledger.intelligence.passage.Language;
import io.leadledger.intelligence.retrieval.Retrieval.Passage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.ScoreDoc;
import org.jspecify.annotations.Nullable;

/** Passages that may answer a question, in two orders: by how much of its words they have, and by how near their meaning is. */
final class Candidates {

    /** Nearness is never as sure as words are. */
    private static final double MOST_CONFIDENCE = 0.9;

    /** Of the way from unrelated to identical; a good answer is hardly ever nearer to its question. */
    private static final double NEAR = 0.7;

    private final IndexSearcher searcher;
    private final Question question;
    private final @Nullable String role;
    private final int most;
    private final Map<Integer, Passage> passages = new HashMap<>();
    private final List<Integer> byWords = new ArrayList<>();
    private final List<Integer> byMeaning = new ArrayList<>();

    Candidates(DirectoryReader reader, Question question, @Nullable String role, int most) {
        this.searcher = new IndexSearcher(reader);
        this.question = question;
        this.role = role;
        this.most = most;
    }

    /** BM25 chooses; the order is that of confidence, and BM25's where it is the same. */
    void byWords() throws IOException {
        if (question.isEmpty()) {
            return;
        }
        for (ScoreDoc hit : searcher.search(question.query(role), most).scoreDocs) {
            Passage passage = passage(hit.doc);
            if (passage.confidence() > 0) {
                passages.put(hit.doc, passage);
                byWords.add(hit.doc);
            }
        }
        byWords.sort(Comparator.comparingDouble(this::confidence).reversed());
    }

    void byMeaning(float[] vector, double unrelated) throws IOException {
        KnnFloatVectorQuery nearest =
                new KnnFloatVectorQuery(PassageFields.vector(vector.length), vector, most, role == null ? null : Question.readBy(role));
        for (ScoreDoc hit : searcher.search(nearest, most).scoreDocs) {
            double cosine = 2 * hit.score - 1;
            double confidence = Math.min(MOST_CONFIDENCE, (cosine - unrelated) / (NEAR * (1 - unrelated)));
            if (confidence > 0) {
                Passage known = passages.containsKey(hit.doc) ? passages.get(hit.doc) : passage(hit.doc);
                passages.put(hit.doc, new Passage(
                        known.source(), known.title(), known.page(), known.excerpt(), Math.max(known.confidence(), confidence)));
                byMeaning.add(hit.doc);
            }
        }
    }

    /** Best first. */
    List<Passage> ranked() {
        List<Integer> order = byMeaning.isEmpty() ? byWords : ReciprocalRank.merge(byWords, byMeaning);
        return order.stream().map(number -> Objects.requireNonNull(passages.get(number))).toList();
    }

    private double confidence(int number) {
        return Objects.requireNonNull(passages.get(number)).confidence();
    }

    private Passage passage(int number) throws IOException {
        Document document = searcher.storedFields().document(number);
        Optional<Language> language = Language.ofCode(document.get(PassageFields.LANGUAGE));
        String title = text(document, PassageFields.TITLE);
        Map<String, Double> words = question.in(language);
        Match match = Match.of(text(document, PassageFields.TEXT), title + "\n" + text(document, PassageFields.SECTION), language, words);
        IndexableField page = document.getField(PassageFields.PAGE);
        return new Passage(
                text(document, PassageFields.SOURCE), title, page == null ? null : page.numericValue().intValue(), match.excerpt(),
                match.confidence());
    }

    private static String text(Document document, String field) {
        return Objects.requireNonNullElse(document.get(field), "");
    }
}
