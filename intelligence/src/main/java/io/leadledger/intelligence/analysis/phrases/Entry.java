package io.leadledger.intelligence.analysis.phrases;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Phrases that mean one thing.
 *
 * @param section what it is for, such as {@code objections}
 * @param type what it means, such as {@code price}
 * @param unless phrases that take the meaning away when the same sentence has them
 * @param speaker who must say it: {@code agent}, {@code customer} or {@code any}
 * @param negatable whether a negator before it takes the meaning away
 * @param inQuestions whether it counts in a question
 * @param confidence 0 to 1
 * @param weight for what is added up: positive or negative
 * @param severity {@code low}, {@code medium} or {@code high}
 * @param text how to say it to a reader
 * @param ofCompany whether a company added it to the book; then it counts whatever was learnt
 */
public record Entry(
        String section,
        String type,
        List<Pattern> phrases,
        List<Pattern> unless,
        String speaker,
        boolean negatable,
        boolean inQuestions,
        double confidence,
        double weight,
        String severity,
        @Nullable String text,
        List<String> suggestions,
        boolean ofCompany) {}
