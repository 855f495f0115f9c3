package io.leadledger.intelligence.analysis.phrases;

import java.util.Map;
import java.util.Set;

/** The sections of a phrase book, with who is meant to say what is in them. */
final class Sections {

    private static final Map<String, String> SPEAKERS = Map.ofEntries(
            Map.entry("objections", "customer"),
            Map.entry("not_objections", "customer"),
            Map.entry("openings", "agent"),
            Map.entry("pitches", "agent"),
            Map.entry("refusals", "customer"),
            Map.entry("answers", "any"),
            Map.entry("sentiment", "any"),
            Map.entry("topics", "any"),
            Map.entry("lead", "customer"),
            Map.entry("roles", "any"),
            Map.entry("questions", "any"),
            Map.entry("actions", "any"),
            Map.entry("not_actions", "any"),
            Map.entry("next_steps", "any"),
            Map.entry("kinds", "any"),
            Map.entry("phases", "any"),
            Map.entry("stages", "any"),
            Map.entry("coaching", "agent"));
    private static final Set<String> OF_COMPANIES = Set.of("objections", "not_objections", "sentiment", "topics", "lead", "stages");
    private static final Set<String> NOT_IN_QUESTIONS = Set.of("objections", "refusals", "sentiment", "lead");

    private Sections() {}

    static Set<String> all() {
        return SPEAKERS.keySet();
    }

    static Set<String> ofCompanies() {
        return OF_COMPANIES;
    }

    static String speaker(String section) {
        return SPEAKERS.getOrDefault(section, "any");
    }

    static boolean inQuestions(String section) {
        return !NOT_IN_QUESTIONS.contains(section);
    }
}
