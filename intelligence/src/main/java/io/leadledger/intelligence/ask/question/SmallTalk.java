package io.leadledger.intelligence.ask.question;

import java.util.Set;

/** What asks for nothing: "hello", "thanks, and you?". */
public final class SmallTalk {

    private SmallTalk() {}

    public static boolean is(String text) {
        return Words.of(text).stream().map(Vocabulary::of).allMatch(Set.of(Concept.FILLER)::equals);
    }
}
