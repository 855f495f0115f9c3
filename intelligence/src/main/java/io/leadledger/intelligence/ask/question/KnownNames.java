package io.leadledger.intelligence.ask.question;

import java.util.List;
import java.util.Map;

/**
 * Names that questions of a company may hold.
 *
 * @param reps by id, null-free: the id itself where no name is known
 * @param objectionTypes such as {@code price}
 * @param campaigns by id
 */
public record KnownNames(Map<String, String> reps, List<String> objectionTypes, List<String> leadSources, Map<String, String> campaigns) {

    public static final KnownNames NONE = new KnownNames(Map.of(), List.of(), List.of(), Map.of());
}
