package io.leadledger.intelligence.analysis.conversation;

import io.leadledger.intelligence.analysis.phrases.PhraseBook;
import java.util.List;

/** @param segments of the transcript it was made of; a segment may have no words, and so no utterances */
public record Conversation(PhraseBook book, int segments, List<Utterance> utterances) {

    public List<Utterance> of(Role role) {
        return utterances.stream().filter(said -> said.role() == role).toList();
    }

    /** The utterances of the turns that follow, up to so many turns. */
    public List<Utterance> after(int index, int turns) {
        int turn = utterances.get(index).turn();
        int end = index + 1;
        while (end < utterances.size() && utterances.get(end).turn() <= turn + turns) {
            end++;
        }
        return utterances.subList(index + 1, end);
    }
}
