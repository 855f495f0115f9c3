package io.leadledger.api.clone;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was measured of a rep's samples.
 *
 * @param tone formal, professional, friendly or casual, or professional_friendly between two of them
 * @param writingStyle concise_direct, balanced or detailed_explanatory
 * @param communicationPreferences kinds of the samples, the most frequent first
 * @param greeting the usual word or words, such as {@code Hi}; null when the samples have none
 * @param greetingMark what follows the greeting: a comma or an exclamation mark
 * @param closing the usual line before the name, such as {@code Best regards,}; null when the samples have none
 * @param sentenceLength mean words of a sentence
 * @param formality 0 (casual) to 1 (formal)
 * @param exclamations share of sentences that end in an exclamation mark, 0 to 1
 * @param emojiUse share of samples that have an emoji, 0 to 1
 * @param emojis the most frequent first
 * @param favouritePhrases what comes back again and again, the most frequent first
 * @param languages codes such as {@code en}, the most frequent first
 */
public record Style(
        String tone,
        String writingStyle,
        List<String> communicationPreferences,
        @Nullable String greeting,
        String greetingMark,
        @Nullable String closing,
        BigDecimal sentenceLength,
        BigDecimal formality,
        BigDecimal exclamations,
        BigDecimal emojiUse,
        List<String> emojis,
        List<String> favouritePhrases,
        List<String> languages) {}
