package io.leadledger.intelligence.ask;

import java.util.ArrayList;
import java.util.List;

/** Cuts an answer where a sentence or a line ends. */
final class Chunks {

    private static final int SHORTEST = 24;

    private Chunks() {}

    /** At least one; joined they are the answer. */
    static List<String> of(String answer) {
        List<String> chunks = new ArrayList<>();
        int from = 0;
        for (int i = 1; i < answer.length(); i++) {
            char before = answer.charAt(i - 1);
            boolean ended = ".:!?\n".indexOf(before) >= 0 && Character.isWhitespace(answer.charAt(i)) || before == '\n';
            if (ended && i - from >= SHORTEST) {
                chunks.add(answer.substring(from, i));
                from = i;
            }
        }
        chunks.add(answer.substring(from));
        return chunks;
    }
}
