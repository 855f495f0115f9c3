package io.leadledger.intelligence.drafting;

import io.leadledger.api.clone.Style;
import io.leadledger.api.draft.DraftOrigin;
import io.leadledger.api.draft.Making;
import io.leadledger.intelligence.llm.LanguageModel;
import io.leadledger.intelligence.llm.LanguageModel.ModelUnavailable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Words a draft: by a model when one is configured and says nothing but the facts, else by phrases. */
@Component
class Writer {

    private static final Logger log = LoggerFactory.getLogger(Writer.class);

    private static final String PROMPT = "draft";
    private static final String TEMPLATES = "templates";

    private final Phrases phrases = Phrases.load();
    private final Composer composer = new Composer(phrases);
    private final FactCheck check = new FactCheck(phrases);
    private final ObjectProvider<LanguageModel> model;

    Writer(ObjectProvider<LanguageModel> model) {
        this.model = model;
    }

    record Written(String content, Making making) {}

    /** What a model answers with. */
    record Worded(String content) {}

    private record Wording(String content, LanguageModel.@Nullable Reply<Worded> by, @Nullable String fallback) {}

    Phrases phrases() {
        return phrases;
    }

    /**
     * @param wish with a known type
     * @param style null for the house style
     */
    Written write(UUID companyId, DraftWish wish, String type, DraftFacts facts, @Nullable Style style, Instant now, ZoneId zone) {
        String tone = Optional.ofNullable(wish.tone())
                .map(phrases::tone)
                .or(() -> Optional.ofNullable(style).map(Style::tone).map(phrases::tone))
                .orElse("professional");
        String plain = composer.compose(wish.channel(), type, tone, facts, style);
        Wording wording = worded(companyId, wish, type, tone, facts, plain);
        LanguageModel.Reply<Worded> by = wording.by();
        Making making = new Making(
                by == null ? TEMPLATES : "llm", phrases.version(), by == null ? null : by.model(), by == null ? null : by.prompt(),
                by == null ? null : by.answerHash(), wording.fallback(), type, tone,
                type.equals("nurture") ? first(phrases.strategies(), null, facts) : null,
                type.equals("rehash") ? first(phrases.approaches(), wish.rehashScore() == null ? 3 : wish.rehashScore(), facts) : null,
                sendAt(wish, type, now, zone), confidence(facts, style));
        return new Written(wording.content(), making);
    }

    /** A step of a sequence has waited for its day already. */
    private static Instant sendAt(DraftWish wish, String type, Instant now, ZoneId zone) {
        return wish.origin() == DraftOrigin.SEQUENCE ? SendTimes.within(now, zone) : SendTimes.suggest(type, now, zone);
    }

    private Wording worded(UUID companyId, DraftWish wish, String type, String tone, DraftFacts facts, String plain) {
        LanguageModel configured = model.getIfAvailable();
        if (configured == null || !configured.isConfigured()) {
            return new Wording(plain, null, null);
        }
        Map<String, String> values = Map.of(
                "channel", wish.channel().wireName(), "type", type, "tone", tone, "facts", facts.listed(), "draft", plain);
        try {
            LanguageModel.Reply<Worded> reply = configured.askSoon(companyId, PROMPT, values, Worded.class);
            String content = reply.answer().content();
            if (content == null || content.isBlank()) {
                return new Wording(plain, null, "the model wrote nothing");
            }
            return check.unsupported(content, facts).isEmpty()
                    ? new Wording(content.strip(), reply, null)
                    : new Wording(plain, null, "the model wrote something that no fact says");
        } catch (ModelUnavailable unavailable) {
            log.info("A draft is written without the model: {}", unavailable.getMessage());
            return new Wording(plain, null, "the model did not answer");
        }
    }

    private static @Nullable String first(List<Phrases.Rule> rules, @Nullable Integer score, DraftFacts facts) {
        return rules.stream().filter(rule -> rule.applies(score, facts)).map(Phrases.Rule::text).findFirst().orElse(null);
    }

    /** How much of what such a text can say was known; a documented scale, not a probability. */
    private static BigDecimal confidence(DraftFacts facts, @Nullable Style style) {
        int known = 50;
        for (List<String> group : List.of(
                List.of("first_name"), List.of("spoken", "not_spoken", "previous_interaction"),
                List.of("topics", "topic", "interest", "concern", "industry"), List.of("agreed_list", "promised_list"))) {
            known += group.stream().anyMatch(facts::has) ? 10 : 0;
        }
        known += style == null ? 0 : 5;
        return BigDecimal.valueOf(known).divide(BigDecimal.valueOf(100), 2, RoundingMode.UNNECESSARY);
    }
}
