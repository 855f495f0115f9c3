package io.leadledger.intelligence.drafting;

import io.leadledger.api.clone.Style;
import io.leadledger.api.draft.Channel;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts phrases together. Pure: the same facts, wishes and style give the same text. */
final class Composer {

    private static final Pattern CONDITION = Pattern.compile("\\{\\?(\\w+)}");
    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");
    private static final double OFTEN = 0.3;
    private static final double HALF = 0.5;

    private final Phrases phrases;

    Composer(Phrases phrases) {
        this.phrases = phrases;
    }

    /** @param style null for the house style */
    String compose(Channel channel, String type, String tone, DraftFacts facts, @Nullable Style style) {
        Voice voice = new Voice(type, tone, facts, style == null ? Map.of() : voice(channel, style, facts));
        Set<String> left = style != null && style.writingStyle().equals("concise_direct") ? phrases.conciseWithout() : Set.of();
        List<List<String>> layout = Objects.requireNonNull(phrases.layouts().get(channel.wireName()));
        String text = layout.stream()
                .map(paragraph -> paragraph.stream()
                        .filter(section -> !left.contains(section))
                        .map(section -> say(section, voice))
                        .filter(sentence -> sentence != null && !sentence.isEmpty())
                        .collect(Collectors.joining(" ")))
                .filter(paragraph -> !paragraph.isEmpty())
                .collect(Collectors.joining(channel == Channel.SMS ? " " : "\n\n"));
        return withEmoji(text, channel, style);
    }

    private record Voice(String type, String tone, DraftFacts facts, Map<String, String> own) {}

    private Map<String, String> voice(Channel channel, Style style, DraftFacts facts) {
        Map<String, String> own = new HashMap<>();
        String greeting = style.greeting();
        if (greeting != null) {
            own.put("greeting_word", greeting);
            own.put("greeting_mark", style.greetingMark());
        }
        String closing = style.closing();
        if (closing != null) {
            own.put("closing_words", closing);
        }
        style.favouritePhrases().stream().map(phrases.favourites()::get).filter(Objects::nonNull).findFirst().ifPresent(favourite ->
                own.put("favourite", style.exclamations().doubleValue() >= OFTEN ? favourite.replaceFirst("\\.$", "!") : favourite));
        return own;
    }

    /** Null when not all that any of the phrases needs is known. */
    private @Nullable String say(String section, Voice voice) {
        for (String phrase : phrases.of(section, voice.type(), voice.tone())) {
            String said = fill(phrase, voice);
            if (said != null) {
                return said;
            }
        }
        return null;
    }

    private @Nullable String fill(String phrase, Voice voice) {
        Matcher conditions = CONDITION.matcher(phrase);
        while (conditions.find()) {
            if (!voice.facts().has(conditions.group(1)) && !isHouseRule(conditions.group(1), voice)) {
                return null;
            }
        }
        Matcher places = PLACE.matcher(CONDITION.matcher(phrase).replaceAll(""));
        StringBuilder said = new StringBuilder();
        while (places.find()) {
            String text = text(places.group(1), voice);
            if (text == null) {
                return null;
            }
            places.appendReplacement(said, Matcher.quoteReplacement(text));
        }
        return places.appendTail(said).toString();
    }

    /** "Hi there" is English, "Dear there" is not. */
    private static boolean isHouseRule(String condition, Voice voice) {
        String word = voice.own().getOrDefault("greeting_word", voice.tone().equals("professional") ? "Hello" : "Hi");
        return condition.equals("greeting_there") && Set.of("hi", "hey", "hello").contains(word.toLowerCase(Locale.ROOT));
    }

    private @Nullable String text(String place, Voice voice) {
        String own = voice.own().get(place);
        if (own != null) {
            return own;
        }
        String known = voice.facts().place(place);
        if (known != null) {
            return known;
        }
        return switch (place) {
            case "greeting_mark" -> ",";
            case "greeting_word", "closing_words" -> say(place, voice);
            default -> null;
        };
    }

    private static String withEmoji(String text, Channel channel, @Nullable Style style) {
        if (style == null || channel != Channel.SMS || style.emojiUse().doubleValue() < HALF || style.emojis().isEmpty()) {
            return text;
        }
        return text + " " + style.emojis().getFirst();
    }
}
