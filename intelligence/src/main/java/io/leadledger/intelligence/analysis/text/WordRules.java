package io.leadledger.intelligence.analysis.text;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How a language treats its words, as data: {@code words.json} of its phrase book.
 *
 * @param spellings a form and the words it stands for, such as "don't": "do not"
 * @param stems forms whose stem the stemmer does not know, such as "is": "be"
 * @param fillers words without meaning, left out
 * @param passing words that a phrase may be matched over
 * @param negators stems that turn around what follows
 * @param breakers stems that end the reach of a negator
 * @param answers words after which a leading "no" is an answer, not a negator
 * @param starters words that begin a new thought in speech without punctuation
 * @param markers words that tell the language
 */
public record WordRules(
        Map<String, String> spellings,
        Map<String, String> stems,
        Set<String> fillers,
        Set<String> passing,
        Set<String> negators,
        Set<String> breakers,
        Set<String> answers,
        Set<String> starters,
        List<String> markers) {}
