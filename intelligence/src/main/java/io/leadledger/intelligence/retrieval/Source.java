package io.leadledger.intelligence.retrieval;

import io.leadledger.api.Hashes;
import io.leadledger.intelligence.passage.Chunk;
import io.leadledger.intelligence.passage.Language;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A document or a transcript as it is to be found.
 *
 * @param id document id, or {@code call_transcript_} and a call id
 * @param language empty for one whose words we cannot bring to their stems
 * @param readers words for roles, or {@link Readers#ANYONE}
 * @param chunks none when nothing of it may be found
 */
record Source(String id, String title, Optional<Language> language, Set<String> readers, List<Chunk> chunks) {

    /** What a passage means, with the title and the heading that it stands under. */
    String meaning(Chunk chunk) {
        return Stream.of(title, Objects.requireNonNullElse(chunk.section(), ""), chunk.text())
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining("\n"));
    }

    /** The same for the same words of the same source. */
    UUID passage(Chunk chunk) {
        return Hashes.uuid(id, meaning(chunk));
    }

    static Source gone(String id) {
        return new Source(id, "", Optional.empty(), Set.of(), List.of());
    }
}
