package io.leadledger.intelligence.retrieval;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds the passages that say most about a question. */
public interface Retrieval {

    /**
     * @param role of the asking user in the words of the tokens ({@code csr}, {@code manager} …), since some documents are for some roles
     *     only; null for a caller that may see all
     * @param most at most so many, best first
     */
    List<Passage> search(UUID companyId, String question, @Nullable String role, int most);

    /**
     * @param source document id, or {@code call_transcript_} and a call id
     * @param page from 1; null where there are none
     * @param excerpt words of the source, verbatim
     * @param confidence 0 to 1
     */
    record Passage(String source, String title, @Nullable Integer page, String excerpt, double confidence) {}
}
