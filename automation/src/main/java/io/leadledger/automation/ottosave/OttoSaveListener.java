package io.leadledger.automation.ottosave;

import io.leadledger.api.CallEvent;
import io.leadledger.api.state.CallState;
import io.leadledger.automation.feed.LogListener;
import io.leadledger.web.job.JobQueue;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.springframework.stereotype.Component;

/** Notes the calls that may be due for a decision. What is decided depends on the whole call, which the job reads. */
@Component
class OttoSaveListener implements LogListener {

    private static final Set<Class<?>> TELLING = Set.of(
            CallEvent.Updated.class, CallEvent.Completed.class, CallEvent.Failed.class, CallEvent.Missed.class,
            CallEvent.Transcribed.class, CallEvent.Analyzed.class);

    private final JobQueue jobs;
    private final OttoSaveStore store;
    private final Recency recency;

    OttoSaveListener(JobQueue jobs, OttoSaveStore store, Recency recency) {
        this.jobs = jobs;
        this.store = store;
        this.recency = recency;
    }

    @Override
    public String name() {
        return OttoSave.KIND;
    }

    @Override
    public boolean concerns(Class<?> eventType) {
        return TELLING.contains(eventType);
    }

    @Override
    public void on(UUID companyId, DomainEventMessage<?> event, long position) {
        CallEvent told = (CallEvent) event.getPayload();
        Instant recordedAt = event.getTimestamp();
        CallState said = CallState.NEW.evolve(told);
        if (recency.mayCover(said, recordedAt) && store.seemsEnabled(companyId) && mayBeDue(companyId, event, said)) {
            jobs.add(OttoSave.job(companyId, told.callId(), recordedAt, position));
        }
    }

    /**
     * Most calls end before anybody looked for a next step, so an end or a transcript alone is no reason; but it may be told last. Nothing
     * came before the first event of a call, and calls that are told of at once, when they are over, have no other.
     */
    private boolean mayBeDue(UUID companyId, DomainEventMessage<?> event, CallState said) {
        boolean completes = event.getSequenceNumber() > 0 && (Reason.isCompleted(said) || said.transcript() != null);
        return Reason.mayTellOfMiss(said) || Reason.isJudged(said)
                || (completes && store.wasAnalyzed(companyId, ((CallEvent) event.getPayload()).callId()));
    }
}
