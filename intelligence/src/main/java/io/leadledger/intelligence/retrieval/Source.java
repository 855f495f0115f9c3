package io.leadledger.intelligence.retrieval;

import io.leadledger.intelligence.passage.Chunk;
import io.leadledger.intelligence.passage.Language;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A document or a transcript as it is to be found.
 *
 * @param id document id, or {@code call_transcript_} and a call id
 * @param language empty for one whose words we cannot bring to their stems
 * @param readers words for roles, or {@link Readers#ANYONE}
 * @param chunks none when nothing of it may be found
 */
record Source(String id, String title, Optional<Language> language, Set<String> readers, List<Chunk> chunks) {

    static Source gone(String id) {
        return new Source(id, "", Optional.empty(), Set.of(), List.of());
    }
}
