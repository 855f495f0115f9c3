package io.leadledger.automation.analysis;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.leadledger.web.job.Job;
import io.leadledger.web.job.JobHandler;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Analyses the call of a transcript that was noted. */
@Component
final class AnalysisJob implements JobHandler {

    static final String KIND = "call-analysis";

    private static final String CALL_ID = "call_id";
    private static final int MOST_ATTEMPTS = 5;

    private final CallAnalyst analyst;

    AnalysisJob(CallAnalyst analyst) {
        this.analyst = analyst;
    }

    static Job of(UUID companyId, String callId, String transcript, Instant dueAt) {
        return Job.dueAt(dueAt, companyId, KIND, transcript, JsonNodeFactory.instance.objectNode().put(CALL_ID, callId));
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** A model may take a minute. */
    @Override
    public Duration lease() {
        return Duration.ofMinutes(2);
    }

    @Override
    public int mostAttempts() {
        return MOST_ATTEMPTS;
    }

    @Override
    public Optional<Again> run(Job job) {
        analyst.analyseOnce(job.companyId(), callId(job));
        return Optional.empty();
    }

    @Override
    public void gaveUp(Job job, String error) {
        analyst.reportFailed(job.companyId(), callId(job), job.id());
    }

    private static String callId(Job job) {
        return job.payload().path(CALL_ID).asText();
    }
}
