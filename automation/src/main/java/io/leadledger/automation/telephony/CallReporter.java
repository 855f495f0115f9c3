package io.leadledger.automation.telephony;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import io.leadledger.api.CallEvent;
import io.leadledger.api.CallFacts;
import io.leadledger.api.CanonicalJson;
import io.leadledger.api.EventJson;
import io.leadledger.api.Handle;
import io.leadledger.api.Hashes;
import io.leadledger.api.MetaKeys;
import io.leadledger.api.command.ReportCall;
import io.leadledger.api.state.CallStatus;
import io.leadledger.web.messaging.PatientCommands;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Records what a provider says of a call. Each fact is an event of its own whose identifier follows from the fact, so it is recorded once
 * whether it was asked for or came by webhook, and however often.
 */
@Component
class CallReporter {

    private final PatientCommands commands;

    CallReporter(PatientCommands commands) {
        this.commands = commands;
    }

    /** @return the last position appended, 0 when all of it was known */
    long report(UUID companyId, String callId, CallProgress progress) {
        return report(companyId, callId, progress, List.of(), Map.of(), "system:dialer");
    }

    /**
     * @param callers handles of the customer of a call that others made; empty for ours, which has its lead
     * @param extra facts of such a call, by their names
     */
    long report(
            UUID companyId, String callId, CallProgress progress, List<Handle> callers, Map<String, JsonNode> extra, String actor) {
        long position = 0;
        for (CallEvent fact : facts(callId, progress, extra)) {
            ReportCall command = new ReportCall(companyId, callId, callers, List.of(fact), identifier(companyId, fact), false);
            ReportCall.Outcome outcome = commands.send(command, Map.of(MetaKeys.COMPANY_ID, companyId.toString(), MetaKeys.ACTOR, actor));
            position = Math.max(position, outcome.repeated() ? 0 : outcome.position().value());
        }
        return position;
    }

    /** The call was never made. */
    void reportFailed(UUID companyId, String callId, String reason, Instant at) {
        report(companyId, callId, new CallProgress(CallStatus.FAILED, at, null, at, "failed", reason, null, List.of(), null, true));
    }

    private static List<CallEvent> facts(String callId, CallProgress progress, Map<String, JsonNode> extra) {
        List<CallEvent> facts = new ArrayList<>();
        Instant answered = progress.answeredAt();
        Instant ended = progress.endedAt();
        if (answered != null) {
            CallFacts started = new CallFacts(null, null, answered, null, null, null, null, null, null, null, null, extra);
            facts.add(new CallEvent.Started(callId, null, started, answered));
        }
        if (ended != null) {
            facts.add(end(callId, progress, ended));
            if (!progress.transcript().isEmpty()) {
                facts.add(new CallEvent.Transcribed(
                        callId, null, progress.language(), null, progress.transcript(), null, JsonNodeFactory.instance.objectNode(), ended));
            }
        } else if (progress.status() == CallStatus.RINGING) {
            CallFacts ringing = new CallFacts(null, progress.status().wireName(), null, null, null, null, null, null, null, null, null, extra);
            facts.add(new CallEvent.Updated(callId, null, ringing, progress.at()));
        }
        return facts;
    }

    private static CallEvent end(String callId, CallProgress progress, Instant at) {
        Map<String, JsonNode> extra = progress.reason() == null ? Map.of() : Map.of("ended_reason", TextNode.valueOf(progress.reason()));
        BigDecimal seconds = progress.seconds();
        CallFacts facts = new CallFacts(
                null, progress.status().wireName(), null, at, seconds, progress.outcome(), null, null, null, null,
                progress.recordingUrl(), extra);
        return switch (progress.status()) {
            case COMPLETED -> new CallEvent.Completed(callId, null, facts, at);
            case FAILED -> new CallEvent.Failed(callId, null, facts, at);
            case NO_ANSWER, MISSED -> new CallEvent.Missed(callId, null, facts, at);
            case CANCELLED, SCHEDULED, INITIATING, RINGING, IN_PROGRESS -> new CallEvent.Updated(callId, null, facts, at);
        };
    }

    /** It rings once, whenever we hear of it. */
    private static UUID identifier(UUID companyId, CallEvent fact) {
        String said = fact instanceof CallEvent.Updated(_, _, CallFacts facts, _) && facts.endedAt() == null
                ? String.valueOf(facts.status())
                : CanonicalJson.of(EventJson.mapper().valueToTree(fact));
        return Hashes.uuid(companyId.toString(), "telephony", fact.getClass().getSimpleName(), fact.callId(), said);
    }
}
