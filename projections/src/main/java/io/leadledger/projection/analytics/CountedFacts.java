package io.leadledger.projection.analytics;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadledger.api.CallEvent;
import io.leadledger.api.CallFacts;
import io.leadledger.api.state.CallState;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Adds to a call what of an event can count. Words, numbers of phones and addresses of recordings stay out of the sums' tables. */
final class CountedFacts {

    private static final Set<String> NAMES =
            Set.of("direction", "status", "started_at", "ended_at", "duration", "outcome", "rep_id", "campaign_id");

    private CountedFacts() {}

    static CallState fold(CallState call, CallEvent event) {
        return switch (event) {
            case CallEvent.Updated e -> call.evolve(new CallEvent.Updated(e.callId(), null, counted(e.facts()), e.occurredAt()));
            case CallEvent.Requested e -> call.evolve(new CallEvent.Requested(e.callId(), null, counted(e.facts()), e.occurredAt()));
            case CallEvent.Started e -> call.evolve(new CallEvent.Started(e.callId(), null, counted(e.facts()), e.occurredAt()));
            case CallEvent.Completed e -> call.evolve(new CallEvent.Completed(e.callId(), null, counted(e.facts()), e.occurredAt()));
            case CallEvent.Failed e -> call.evolve(new CallEvent.Failed(e.callId(), null, counted(e.facts()), e.occurredAt()));
            case CallEvent.Missed e -> call.evolve(new CallEvent.Missed(e.callId(), null, counted(e.facts()), e.occurredAt()));
            case CallEvent.Analyzed e -> call.evolve(new CallEvent.Analyzed(
                    e.callId(), null, e.analyser(), CountedFindings.of(e.analysis()), e.occurredAt()));
            case CallEvent.Deleted e -> call.evolve(new CallEvent.Deleted(e.callId(), null, null, e.occurredAt()));
            case CallEvent.Transcribed _, CallEvent.Uploaded _, CallEvent.ProcessingReported _, CallEvent.ActivityRecorded _ ->
                    heardOf(call, event);
        };
    }

    /** Whatever is heard of a call after its deletion opens it again. */
    private static CallState heardOf(CallState call, CallEvent event) {
        return new CallState(
                event.callId(), call.facts(), call.life(), call.beganAt(), null, call.analyses(), call.processing(),
                call.lifespan().touchedAt(event.occurredAt()));
    }

    private static CallFacts counted(CallFacts said) {
        Map<String, JsonNode> extra = said.extra().entrySet().stream()
                .filter(fact -> NAMES.contains(fact.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return new CallFacts(
                said.direction(), said.status(), said.startedAt(), said.endedAt(), said.duration(), said.outcome(), said.repId(), null,
                null, said.campaignId(), null, extra);
    }
}
