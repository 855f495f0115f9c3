package io.leadledger.intelligence.retrieval;

import io.leadledger.api.error.ErrorCode;
import io.leadledger.api.error.LedgerException;
import io.leadledger.intelligence.passage.Language;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.AlreadyClosedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Finds candidates by BM25, and orders them by how much of the question they have. */
@Component
class LuceneRetrieval implements Retrieval {

    private static final Logger LOG = LoggerFactory.getLogger(LuceneRetrieval.class);
    private static final int MOST = 100;
    private static final int LEAST_CANDIDATES = 50;

    private final PassageIndexes indexes;

    LuceneRetrieval(PassageIndexes indexes) {
        this.indexes = indexes;
    }

    @Override
    public List<Passage> search(UUID companyId, String question, @Nullable String role, int most) {
        int bounded = Math.clamp(most, 0, MOST);
        try {
            return indexes.read(companyId, List.of(), reader -> search(reader, question, role, bounded));
        } catch (IOException | AlreadyClosedException e) {
            LOG.warn("passages cannot be searched while the index is built again", e);
            throw new LedgerException(ErrorCode.UNAVAILABLE, "Documents cannot be searched at the moment");
        }
    }

    private static List<Passage> search(DirectoryReader reader, String text, @Nullable String role, int most) throws IOException {
        Question question = Question.read(text, reader);
        if (question.isEmpty() || most == 0) {
            return List.of();
        }
        IndexSearcher searcher = new IndexSearcher(reader);
        StoredFields stored = searcher.storedFields();
        List<Passage> found = new ArrayList<>();
        for (ScoreDoc hit : searcher.search(question.query(role), Math.max(LEAST_CANDIDATES, 5 * most)).scoreDocs) {
            found.add(passage(stored.document(hit.doc), question));
        }
        // candidates come by their score, and stay in this order where the confidence is the same
        found.sort(Comparator.comparingDouble(Passage::confidence).reversed());
        return best(found, most);
    }

    private static Passage passage(Document document, Question question) {
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

    /** Passages that overlap may have the same sentences to quote. */
    private static List<Passage> best(List<Passage> found, int most) {
        Set<List<String>> quoted = new HashSet<>();
        return found.stream()
                .filter(passage -> passage.confidence() > 0)
                .filter(passage -> quoted.add(List.of(passage.source(), passage.excerpt())))
                .limit(most)
                .toList();
    }
}
