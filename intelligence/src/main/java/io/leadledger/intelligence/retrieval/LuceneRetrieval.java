package io.leadledger.intelligence.retrieval;

import io.leadledger.api.error.ErrorCode;
import io.leadledger.api.error.LedgerException;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.lucene.store.AlreadyClosedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Finds passages by their words, and by what they mean where the question and they have vectors. */
@Component
class LuceneRetrieval implements Retrieval {

    private static final Logger LOG = LoggerFactory.getLogger(LuceneRetrieval.class);
    private static final int MOST = 100;
    private static final int LEAST_CANDIDATES = 50;

    private final PassageIndexes indexes;
    private final QuestionVectors vectors;
    private final RetrievalSettings settings;

    LuceneRetrieval(PassageIndexes indexes, QuestionVectors vectors, RetrievalSettings settings) {
        this.indexes = indexes;
        this.vectors = vectors;
        this.settings = settings;
    }

    @Override
    public List<Passage> search(UUID companyId, String question, @Nullable String role, int most) {
        int bounded = Math.clamp(most, 0, MOST);
        if (bounded == 0 || question.isBlank()) {
            return List.of();
        }
        try {
            return indexes.read(companyId, List.of(), reader -> {
                Candidates candidates = new Candidates(reader, Question.read(question, reader), role, Math.max(LEAST_CANDIDATES, 5 * bounded));
                candidates.byWords();
                Optional<float[]> vector = vectors.of(question);
                if (vector.isPresent()) {
                    candidates.byMeaning(vector.get(), settings.unrelated());
                }
                return best(candidates.ranked(), bounded);
            });
        } catch (IOException | AlreadyClosedException e) {
            LOG.warn("passages cannot be searched while the index is built again", e);
            throw new LedgerException(ErrorCode.UNAVAILABLE, "Documents cannot be searched at the moment");
        }
    }

    /** Passages that overlap may have the same sentences to quote. */
    private static List<Passage> best(List<Passage> found, int most) {
        Set<List<String>> quoted = new HashSet<>();
        return found.stream().filter(passage -> quoted.add(List.of(passage.source(), passage.excerpt()))).limit(most).toList();
    }
}
