package io.leadledger.intelligence.llm;

import io.leadledger.api.CallEvent;
import io.leadledger.api.analysis.Basis;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Holds a model to the transcript: what it says was said must be there, letter by letter. */
record Quotes(List<CallEvent.Segment> segments, String version) {

    /** As the prompt describes it. */
    String transcript() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < segments.size(); i++) {
            CallEvent.Segment each = segments.get(i);
            text.append('[').append(i).append("] ").append(each.speaker() == null ? "?" : each.speaker()).append(": ")
                    .append(each.text()).append('\n');
        }
        return text.toString();
    }

    /** @return null when nobody said it */
    @Nullable Basis find(CallFindings.Quote quote) {
        if (quote.words().isBlank()) {
            return null;
        }
        boolean isWhereItSays = quote.turn() >= 0 && quote.turn() < segments.size() && says(segments.get(quote.turn()), quote);
        return isWhereItSays
                ? basis(segments.get(quote.turn()), quote)
                : segments.stream().filter(each -> says(each, quote)).findFirst().map(each -> basis(each, quote)).orElse(null);
    }

    /** Those findings whose quotes are there. */
    <F, R> List<R> keep(List<F> findings, Function<F, CallFindings.Quote> quote, BiFunction<F, Basis, R> made) {
        return findings.stream().flatMap(each -> {
            Basis basis = find(quote.apply(each));
            return basis == null ? Stream.<R>empty() : Stream.of(made.apply(each, basis));
        }).toList();
    }

    private static boolean says(CallEvent.Segment segment, CallFindings.Quote quote) {
        return segment.text().contains(quote.words());
    }

    private Basis basis(CallEvent.Segment segment, CallFindings.Quote quote) {
        return new Basis(quote.words(), segment.start(), segment.end(), segment.speaker(), LlmAnalyser.METHOD, version);
    }
}
