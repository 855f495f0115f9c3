package io.leadledger.automation.transcription;

import io.leadledger.api.CallEvent;
import io.leadledger.api.CallFacts;
import io.leadledger.api.MetaKeys;
import io.leadledger.automation.feed.LogListener;
import io.leadledger.intelligence.transcription.TranscriptionService;
import io.leadledger.web.job.JobQueue;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Notes recordings that webhooks and the call endpoints tell of. Not those of ingested batches: they may be a history of years, and whoever
 * wants a transcript of one asks for it.
 */
@Component
final class RecordingListener implements LogListener {

    private final JobQueue jobs;
    private final TranscriptionService transcription;
    private final Duration wait;
    private final Clock clock;

    /** @param wait in which the source may tell what was said itself */
    RecordingListener(
            JobQueue jobs, TranscriptionService transcription, @Value("${leadledger.transcription.wait:15s}") Duration wait, Clock clock) {
        this.jobs = jobs;
        this.transcription = transcription;
        this.wait = wait;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "transcription";
    }

    @Override
    public boolean concerns(Class<?> eventType) {
        return transcription.isConfigured() && CallEvent.class.isAssignableFrom(eventType);
    }

    @Override
    public void on(UUID companyId, DomainEventMessage<?> event, long position) {
        CallEvent call = (CallEvent) event.getPayload();
        String url = recordingOf(call);
        if (url != null && !event.getMetaData().containsKey(MetaKeys.INGESTION_ID)) {
            jobs.add(TranscriptionJob.of(companyId, call, url, clock.instant().plus(wait)));
        }
    }

    private static @Nullable String recordingOf(CallEvent event) {
        CallFacts facts = switch (event) {
            case CallEvent.Updated e -> e.facts();
            case CallEvent.Started e -> e.facts();
            case CallEvent.Completed e -> e.facts();
            case CallEvent.Failed e -> e.facts();
            case CallEvent.Missed e -> e.facts();
            case CallEvent.Requested _, CallEvent.Transcribed _, CallEvent.Analyzed _, CallEvent.Uploaded _, CallEvent.ProcessingReported _,
                    CallEvent.ActivityRecorded _, CallEvent.Deleted _ -> null;
        };
        return facts == null ? null : facts.recordingUrl();
    }
}
