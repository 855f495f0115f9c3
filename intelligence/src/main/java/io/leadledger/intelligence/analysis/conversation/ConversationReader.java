package io.leadledger.intelligence.analysis.conversation;

import io.leadledger.api.CallEvent.Segment;
import io.leadledger.intelligence.analysis.phrases.PhraseBook;
import io.leadledger.intelligence.analysis.text.Sentence;
import io.leadledger.intelligence.analysis.text.Sentences;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes a conversation of a transcript. */
public final class ConversationReader {

    private ConversationReader() {}

    public static Conversation read(List<Segment> segments, PhraseBook book) {
        List<Said> said = new ArrayList<>();
        for (int i = 0; i < segments.size(); i++) {
            for (Piece piece : Piece.of(i, segments.get(i))) {
                for (Sentence sentence : Sentences.of(piece.text(), book.words().of(piece.text()), book.words().rules())) {
                    said.add(new Said(piece, sentence, book.hits(sentence)));
                }
            }
        }
        return new Conversation(book, segments.size(), utterances(said));
    }

    private static List<Utterance> utterances(List<Said> said) {
        List<Said> named = said.stream().filter(sentence -> sentence.piece().speaker() != null).toList();
        Map<String, Roles.Part> parts = Roles.of(named);
        List<Role> guessed = parts.size() > 1 ? List.of() : Guess.of(said);
        List<Utterance> utterances = new ArrayList<>(said.size());
        Roles.Part before = new Roles.Part(Role.CUSTOMER, Guess.CERTAINTY);
        int turn = 0;
        for (int i = 0; i < said.size(); i++) {
            @Nullable String speaker = said.get(i).piece().speaker();
            Roles.Part part = guessed.isEmpty()
                    ? speaker == null ? before : parts.getOrDefault(speaker, before)
                    : only(parts, guessed.get(i));
            turn += i > 0 && part.role() != before.role() ? 1 : 0;
            utterances.add(utterance(said.get(i), turn, part));
            before = part;
        }
        return utterances;
    }

    /** One name for the whole transcript says who it is only when it is a role's, as in a channel of one side. */
    private static Roles.Part only(Map<String, Roles.Part> parts, Role guess) {
        return parts.values().stream()
                .filter(part -> part.certainty() > 0.97)
                .findFirst()
                .orElseGet(() -> new Roles.Part(guess, Guess.CERTAINTY));
    }

    private static Utterance utterance(Said said, int turn, Roles.Part part) {
        Piece piece = said.piece();
        Sentence sentence = said.sentence();
        @Nullable BigDecimal start = piece.isLong() ? piece.at(sentence.start()) : piece.start();
        @Nullable BigDecimal end = piece.isLong() ? piece.at(sentence.words().getLast().end()) : piece.end();
        return new Utterance(piece.segment(), turn, piece.speaker(), part.role(), part.certainty(), start, end, sentence, said.hits());
    }
}
