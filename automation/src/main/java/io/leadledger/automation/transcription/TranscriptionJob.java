package io.leadledger.automation.transcription;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.leadledger.api.CallEvent;
import io.leadledger.api.Hashes;
import io.leadledger.api.ProcessingStatus;
import io.leadledger.api.error.ErrorCode;
import io.leadledger.api.error.LedgerException;
import io.leadledger.intelligence.transcription.Transcription;
import io.leadledger.intelligence.transcription.TranscriptionService;
import io.leadledger.intelligence.transcription.Wish;
import io.leadledger.web.job.Job;
import io.leadledger.web.job.JobHandler;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Transcribes one recording. What it says is of the time of the recording's fact and under an identifier that follows from the recording,
 * so that a job done twice says it once.
 */
@Component
final class TranscriptionJob implements JobHandler {

    static final String KIND = "transcription";

    private final TranscriptionService transcription;
    private final TranscriptReporter reporter;
    private final JdbcClient jdbc;

    TranscriptionJob(TranscriptionService transcription, TranscriptReporter reporter, JdbcClient jdbc) {
        this.transcription = transcription;
        this.reporter = reporter;
        this.jdbc = jdbc;
    }

    static Job of(UUID companyId, CallEvent call, String url, Instant dueAt) {
        return Job.dueAt(dueAt, companyId, KIND, Hashes.uuid(call.callId(), url).toString(), JsonNodeFactory.instance.objectNode()
                .put("call_id", call.callId())
                .put("url", url)
                .put("at", call.occurredAt().toString()));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public int atOnce() {
        return 4;
    }

    @Override
    public Duration lease() {
        return Duration.ofMinutes(1);
    }

    @Override
    public Optional<Again> run(Job job) {
        String callId = job.payload().path("call_id").asText();
        if (!isTranscribed(job.companyId(), callId)) {
            transcribe(job, callId);
        }
        return Optional.empty();
    }

    private void transcribe(Job job, String callId) {
        Instant at = Instant.parse(job.payload().path("at").asText());
        reporter.progress(job.companyId(), callId, ProcessingStatus.PROCESSING, at, job.id());
        try {
            Transcription text = transcription.transcribe(job.companyId(), job.payload().path("url").asText(), new Wish(null, null));
            reporter.transcribed(job.companyId(), callId, text, at, job.id());
        } catch (LedgerException refused) {
            if (refused.code() != ErrorCode.INVALID_VALUE) {
                throw refused;
            }
            reporter.progress(job.companyId(), callId, ProcessingStatus.FAILED, at.plusMillis(1), job.id()); // no later attempt can do better
        }
    }

    @Override
    public void gaveUp(Job job, String error) {
        Instant at = Instant.parse(job.payload().path("at").asText()).plusMillis(1);
        reporter.progress(job.companyId(), job.payload().path("call_id").asText(), ProcessingStatus.FAILED, at, job.id());
    }

    private boolean isTranscribed(UUID companyId, String callId) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM read.call_transcript WHERE company_id = :company AND call_id = :call)")
                .param("company", companyId)
                .param("call", callId)
                .query(Boolean.class)
                .single();
    }
}
