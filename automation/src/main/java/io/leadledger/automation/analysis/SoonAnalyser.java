package io.leadledger.automation.analysis;

import io.leadledger.api.analysis.CallAnalysis;
import io.leadledger.intelligence.analysis.AnalysisRequest;
import io.leadledger.intelligence.analysis.RulesAnalyser;
import io.leadledger.intelligence.analysis.TranscriptAnalyser;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** For somebody who waits for the findings: by the best analyser there is if it is done in time, else by rules. */
@Component
final class SoonAnalyser implements TranscriptAnalyser {

    private static final Logger LOG = LoggerFactory.getLogger(SoonAnalyser.class);
    private static final ExecutorService ANALYSING = Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("analysis-", 0).factory());

    private final TranscriptAnalyser analyser;
    private final RulesAnalyser rules;
    private final long seconds;

    SoonAnalyser(TranscriptAnalyser analyser, RulesAnalyser rules, @Value("${leadledger.analysis.waiting-seconds:20}") long seconds) {
        this.analyser = analyser;
        this.rules = rules;
        this.seconds = seconds;
    }

    @Override
    public String version() {
        return analyser.version();
    }

    @Override
    public CallAnalysis analyse(AnalysisRequest request) {
        Future<CallAnalysis> found = ANALYSING.submit(() -> analyser.analyse(request));
        try {
            return found.get(seconds, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            LOG.info("a call is analysed by rules, since somebody waits and the model takes longer");
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        found.cancel(true);
        return rules.analyse(request);
    }
}
