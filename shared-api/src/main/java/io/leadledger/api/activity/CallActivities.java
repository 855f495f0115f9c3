package io.leadledger.api.activity;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadledger.api.CallEvent;
import io.leadledger.api.CallFacts;
import io.leadledger.api.EntityKind;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A call's events on the timeline of its lead. */
final class CallActivities {

    private CallActivities() {}

    /** Null for what did not happen on the call itself: how its facts came here, and the work on its recording. */
    static @Nullable Activity of(CallEvent event) {
        return switch (event) {
            case CallEvent.Updated e -> activity(e, "call", facts(e, e.facts()));
            case CallEvent.Requested e -> activity(e, "call.requested", facts(e, e.facts()));
            case CallEvent.Started e -> activity(e, "call.started", facts(e, e.facts()));
            case CallEvent.Completed e -> activity(e, "call.completed", facts(e, e.facts()));
            case CallEvent.Failed e -> activity(e, "call.failed", facts(e, e.facts()));
            case CallEvent.Missed e -> activity(e, "call.missed", facts(e, e.facts()));
            case CallEvent.Transcribed e -> activity(e, "call.transcribed", transcription(e));
            case CallEvent.Analyzed e -> activity(e, "call.analyzed",
                    new Details().with("call_id", e.callId()).with("analyser", e.analyser()).with("analysis", e.analysis()).done());
            case CallEvent.ActivityRecorded e -> activity(e, e.activityType(), e.data());
            case CallEvent.Uploaded _, CallEvent.ProcessingReported _, CallEvent.Deleted _ -> null;
        };
    }

    private static JsonNode facts(CallEvent event, CallFacts facts) {
        return Details.of(facts.extra())
                .with("call_id", event.callId())
                .with("direction", facts.direction())
                .with("status", facts.status())
                .with("started_at", (Object) facts.startedAt())
                .with("ended_at", (Object) facts.endedAt())
                .with("duration", facts.duration())
                .with("outcome", facts.outcome())
                .with("rep_id", facts.repId())
                .with("caller_phone", facts.callerPhone())
                .with("rep_phone", facts.repPhone())
                .with("campaign_id", facts.campaignId())
                .with("recording_url", facts.recordingUrl())
                .done();
    }

    /** Without what was said: a transcript is read with its call, and a timeline holds many. */
    private static JsonNode transcription(CallEvent.Transcribed event) {
        return Details.of(Map.of())
                .with("call_id", event.callId())
                .with("language", event.language())
                .with("confidence", event.confidence())
                .with("segment_count", (Integer) event.segments().size())
                .done();
    }

    private static Activity activity(CallEvent event, String type, JsonNode details) {
        return new Activity(EntityKind.CALL, event.callId(), type, details, event.occurredAt());
    }
}
