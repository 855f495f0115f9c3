package io.leadledger.intelligence.ask.answer;

import io.leadledger.intelligence.ask.question.SmallTalk;
import org.springframework.stereotype.Component;

/** Numbers where numbers are asked for, words where words are, and otherwise the truth: that it is not known. */
@Component
class OttoAnswerer implements Answerer {

    private static final String UNKNOWN = "Nothing that is known here answers this question";
    private static final String SUGGESTION =
            "Ask about objections, conversion, reps, leads, calls or SOP compliance of a time, or upload a document that tells about it";

    private final NumberAnswers numbers;
    private final PassageAnswers passages;
    private final Phrasing phrasing;

    OttoAnswerer(NumberAnswers numbers, PassageAnswers passages, Phrasing phrasing) {
        this.numbers = numbers;
        this.passages = passages;
        this.phrasing = phrasing;
    }

    @Override
    public Reply answer(Inquiry inquiry) {
        Reply counted = numbers.answer(inquiry).orElse(null);
        if (counted instanceof Reply.Answered answered) {
            return phrasing.of(inquiry, answered);
        }
        if (counted != null && counted.understood() != null) {
            return counted;
        }
        if (counted == null && SmallTalk.is(inquiry.text())) {
            return new Reply.Unknown(UNKNOWN, SUGGESTION, null, null);
        }
        return passages.answer(inquiry).orElseGet(() -> counted != null ? counted : new Reply.Unknown(UNKNOWN, SUGGESTION, null, null));
    }
}
