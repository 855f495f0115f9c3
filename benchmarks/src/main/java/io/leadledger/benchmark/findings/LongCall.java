package io.leadledger.benchmark.findings;

import io.leadledger.api.CallEvent;
import io.leadledger.intelligence.analysis.AnalysisRequest;
import io.leadledger.intelligence.analysis.TranscriptAnalyser;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An hour of talk, made of short calls one after the other. */
final class LongCall {

    private static final BigDecimal HOUR = BigDecimal.valueOf(3_600);

    private LongCall() {}

    static AnalysisRequest of(List<LabelledCall> calls) {
        List<LabelledCall> english = calls.stream()
                .filter(each -> each.language().equals("en") && each.segments().getFirst().speaker() != null)
                .sorted(Comparator.comparing(LabelledCall::id)).toList();
        List<CallEvent.Segment> segments = new ArrayList<>();
        BigDecimal at = BigDecimal.ZERO;
        for (int i = 0; at.compareTo(HOUR) < 0; i++) {
            List<CallEvent.Segment> next = english.get(i % english.size()).segments();
            for (CallEvent.Segment each : next) {
                segments.add(new CallEvent.Segment(each.speaker(), later(each.start(), at), later(each.end(), at), each.text(), null));
            }
            at = later(next.getLast().end(), at);
        }
        return new AnalysisRequest(new UUID(0, 1), "hour", null, "en", segments, null, List.of(), null);
    }

    /** @return transcripts a minute on one thread, after as long a time to warm up */
    static double perMinute(TranscriptAnalyser analyser, AnalysisRequest request, Duration time) {
        count(analyser, request, time);
        return count(analyser, request, time);
    }

    private static double count(TranscriptAnalyser analyser, AnalysisRequest request, Duration time) {
        long began = System.nanoTime();
        int done = 0;
        do {
            analyser.analyse(request);
            done++;
        } while (System.nanoTime() - began < time.toNanos());
        return done * 60e9 / (System.nanoTime() - began);
    }

    private static BigDecimal later(@Nullable BigDecimal time, BigDecimal by) {
        return time == null ? by : time.add(by);
    }
}
