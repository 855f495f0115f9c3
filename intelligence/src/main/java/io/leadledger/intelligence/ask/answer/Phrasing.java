package io.leadledger.intelligence.ask.answer;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leadledger.api.question.Citation;
import io.leadledger.intelligence.llm.LanguageModel;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Has a model, where one is configured, say an answer more fluently. What it says counts only if each of its numbers is among the facts. */
@Component
class Phrasing {

    private static final Logger LOG = LoggerFactory.getLogger(Phrasing.class);

    private static final String PROMPT = "phrase-answer";
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,:-]\\d+)*");
    private static final Set<String> NUMBER_WORDS = Set.of(
            "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "twenty", "thirty", "forty", "fifty",
            "sixty", "seventy", "eighty", "ninety", "hundred", "thousand", "million", "half", "double", "twice", "triple", "third", "quarter",
            "dozen");
    private static final int LONGEST = 4_000;

    private final ObjectProvider<LanguageModel> models;

    Phrasing(ObjectProvider<LanguageModel> models) {
        this.models = models;
    }

    /** The form of the model's answer. */
    record Phrased(String answer) {}

    /** The same answer, in the model's words if they may be used. */
    Reply.Answered of(Inquiry inquiry, Reply.Answered answered) {
        LanguageModel model = models.getIfAvailable();
        if (model == null || !model.isConfigured()) {
            return answered;
        }
        try {
            LanguageModel.Reply<Phrased> reply = model.askSoon(
                    inquiry.companyId(), PROMPT, Map.of("question", inquiry.text(), "answer", answered.text(), "facts", facts(answered)),
                    Phrased.class);
            String text = reply.answer().answer().strip();
            if (text.isEmpty() || text.length() > LONGEST || !saysNothingNew(text, answered)) {
                LOG.info("a model's wording was not used: it says numbers that are not among the facts");
                return answered;
            }
            ObjectNode basis = ((ObjectNode) answered.basis()).deepCopy();
            basis.putObject("phrased_by").put("model", reply.model()).put("prompt", reply.prompt()).put("answer_hash", reply.answerHash());
            return new Reply.Answered(
                    text, answered.citations(), answered.confidence(), answered.followUps(), basis, answered.understood());
        } catch (LanguageModel.ModelUnavailable unavailable) {
            LOG.info("an answer is worded by the rules: {}", unavailable.getMessage());
            return answered;
        }
    }

    private static String facts(Reply.Answered answered) {
        return answered.citations().stream().map(Citation::excerpt).collect(Collectors.joining("\n"));
    }

    private static boolean saysNothingNew(String text, Reply.Answered answered) {
        String facts = answered.text() + "\n" + facts(answered);
        return numbers(facts).containsAll(numbers(text)) && words(facts).containsAll(words(text));
    }

    private static Set<String> numbers(String text) {
        return NUMBER.matcher(text).results().map(match -> match.group()).collect(Collectors.toSet());
    }

    private static Set<String> words(String text) {
        Set<String> words = new HashSet<>(List.of(text.toLowerCase(Locale.ROOT).split("\\P{L}+")));
        words.retainAll(NUMBER_WORDS);
        return words;
    }
}
