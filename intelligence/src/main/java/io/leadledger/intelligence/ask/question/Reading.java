package io.leadledger.intelligence.ask.question;

import java.util.List;

/** What the rules make of a question. */
public sealed interface Reading {

    /** @param certainty 0 to 1: less where a slip was corrected or something taken over from an earlier question */
    record Understood(Question question, double certainty) implements Reading {}

    /** It asks for numbers, and these words limit it in a way that is not understood. */
    record Unclear(List<String> words) implements Reading {}

    /** It does not ask for numbers that there are. */
    record Other() implements Reading {}
}
