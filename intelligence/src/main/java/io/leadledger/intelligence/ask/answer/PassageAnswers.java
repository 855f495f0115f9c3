package io.leadledger.intelligence.ask.answer;

import io.leadledger.api.EventJson;
import io.leadledger.api.question.Citation;
import io.leadledger.intelligence.retrieval.Retrieval;
import io.leadledger.intelligence.retrieval.Retrieval.Passage;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Answers by the words of documents and calls, which are quoted and not retold. */
@Component
class PassageAnswers {

    private static final int MOST = 3;
    private static final int FIRST_PAGE = 1;

    /** Below it a passage has less than half of what the question is about. */
    private static final double LEAST_CONFIDENCE = 0.45;

    /** Beside the best one, others are worth reading that are nearly as good. */
    private static final double NEARLY = 0.6;

    private static final List<String> FOLLOW_UPS =
            List.of("What were the top objections last week?", "How did our conversion rate develop over the last 30 days?");

    private final ObjectProvider<Retrieval> retrieval;

    PassageAnswers(ObjectProvider<Retrieval> retrieval) {
        this.retrieval = retrieval;
    }

    /** Empty when nothing that is known says anything about it. */
    Optional<Reply> answer(Inquiry inquiry) {
        Retrieval passages = retrieval.getIfAvailable();
        List<Passage> found = passages == null ? List.of() : passages.search(inquiry.companyId(), inquiry.text(), inquiry.role(), MOST);
        double best = found.stream().mapToDouble(Passage::confidence).max().orElse(0);
        List<Passage> good = found.stream().filter(passage -> passage.confidence() >= Math.max(LEAST_CONFIDENCE, best * NEARLY)).toList();
        return good.isEmpty() ? Optional.empty() : Optional.of(quoted(good, best));
    }

    private static Reply quoted(List<Passage> passages, double confidence) {
        String text = passages.stream()
                .map(passage -> passage.title() + (passage.page() == null ? "" : ", page " + passage.page()) + ": \"" + passage.excerpt() + "\"")
                .collect(Collectors.joining("\n"));
        List<Citation> citations = passages.stream()
                .map(passage -> new Citation(passage.source(), passage.page() == null ? FIRST_PAGE : passage.page(), share(passage.confidence()), passage.excerpt()))
                .toList();
        var basis = EventJson.mapper().createObjectNode().put("method", "passages");
        basis.set("passages", EventJson.mapper().valueToTree(citations));
        return new Reply.Answered(text, citations, share(confidence), FOLLOW_UPS, basis, null);
    }

    private static BigDecimal share(double value) {
        return BigDecimal.valueOf(Math.clamp(value, 0, 1)).setScale(2, RoundingMode.HALF_UP);
    }
}
