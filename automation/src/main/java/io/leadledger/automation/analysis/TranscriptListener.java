package io.leadledger.automation.analysis;

import io.leadledger.api.CallEvent;
import io.leadledger.automation.feed.LogListener;
import io.leadledger.web.job.JobQueue;
import java.time.Clock;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.springframework.stereotype.Component;

/** Notes each transcript for the analyser. */
@Component
final class TranscriptListener implements LogListener {

    private final JobQueue jobs;
    private final Clock clock;

    TranscriptListener(JobQueue jobs, Clock clock) {
        this.jobs = jobs;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "analysis";
    }

    @Override
    public boolean concerns(Class<?> eventType) {
        return eventType == CallEvent.Transcribed.class;
    }

    /** A job for each transcript and not for each call, since one may come while the one before it is being analysed. */
    @Override
    public void on(UUID companyId, DomainEventMessage<?> event, long position) {
        String callId = ((CallEvent.Transcribed) event.getPayload()).callId();
        jobs.add(AnalysisJob.of(companyId, callId, event.getIdentifier(), clock.instant()));
    }
}
