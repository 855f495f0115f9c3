package io.leadledger.automation.nurture;

import io.leadledger.api.CallEvent;
import io.leadledger.api.ConversationEvent;
import io.leadledger.api.DealEvent;
import io.leadledger.api.LeadEvent;
import io.leadledger.api.LedgerEvent;
import io.leadledger.api.nurture.EnrolmentState;
import io.leadledger.api.nurture.StopReason;
import io.leadledger.api.state.CallState;
import io.leadledger.api.state.CallStatus;
import io.leadledger.api.state.DealState;
import io.leadledger.api.state.LeadModel;
import io.leadledger.api.state.LeadState;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the log says of a lead, and of the time since it was enrolled. Pure: whether it is to be let go follows from the facts alone, in
 * whatever order they came. What was true before the enrolment, but told after it, lets nobody go.
 *
 * @param lead itself, without those it absorbed
 * @param together with them
 * @param told since the enrolment, of the lead and of its messages, calls and deals
 * @param calls that were told of since
 * @param deals that were told of since
 * @param suppressed whether one of its numbers is on the do-not-call list
 */
record LeadSince(
        LeadState lead, LeadState together, List<LedgerEvent> told, List<CallState> calls, List<Deal> deals, boolean suppressed) {

    private static final Pattern REPLY = Pattern.compile("(email|sms|message|chat|whatsapp|dm)[._ -](repl(y|ied)|received|inbound|incoming)");
    private static final Pattern OPT_OUT = Pattern.compile(".*unsubscrib.*|.*opt(ed)?[._ -]?out.*");
    private static final Set<String> NOBODY_SPOKE = Set.of("voicemail", "no_answer", "busy", "rejected", "failed");

    /** @param before as it was when the lead was enrolled */
    record Deal(DealState before, DealState now) {

        /** A deal that was opened since has not changed its stage. */
        boolean hasMoved() {
            return before.exists() && !Objects.equals(before.stage(), now.stage());
        }
    }

    /** Why the lead is to leave the sequence; empty when it is to go on. */
    Optional<StopReason> stop(EnrolmentState enrolment) {
        if (lead.mergedInto() != null) {
            return Optional.of(StopReason.LEAD_MERGED);
        }
        if (!lead.exists() || lead.reclassifiedAs() != null || lead.lifespan().isDeleted()) {
            return Optional.of(StopReason.LEAD_DELETED);
        }
        if (suppressed || since(enrolment).anyMatch(LeadSince::isOptOut)) {
            return Optional.of(StopReason.OPTED_OUT);
        }
        if (enrolment.stopOn().reply() && hasReplied(enrolment)) {
            return Optional.of(StopReason.REPLIED);
        }
        return enrolment.stopOn().stageChange() && hasMoved(enrolment) ? Optional.of(StopReason.STAGE_CHANGED) : Optional.empty();
    }

    private Stream<LedgerEvent> since(EnrolmentState enrolment) {
        return told.stream().filter(event -> !event.occurredAt().isBefore(enrolment.enrolledAt()));
    }

    private boolean hasReplied(EnrolmentState enrolment) {
        return since(enrolment).anyMatch(LeadSince::isReply)
                || calls.stream().anyMatch(call -> isAnswered(call) && isSince(call.startedAt(), enrolment));
    }

    private boolean hasMoved(EnrolmentState enrolment) {
        return !new LeadModel(together).lifecycleStage().equals(enrolment.stage()) || deals.stream().anyMatch(Deal::hasMoved);
    }

    private static boolean isSince(@Nullable Instant at, EnrolmentState enrolment) {
        return at != null && !at.isBefore(enrolment.enrolledAt());
    }

    /** A call in which somebody was spoken to, whoever made it. */
    private static boolean isAnswered(CallState call) {
        String outcome = Objects.requireNonNullElse(call.facts().text("outcome"), "").strip().toLowerCase(Locale.ROOT);
        return call.life() != null && call.life().status() == CallStatus.COMPLETED && !NOBODY_SPOKE.contains(outcome)
                && !call.lifespan().isDeleted();
    }

    private static boolean isReply(LedgerEvent event) {
        return switch (event) {
            case ConversationEvent.MessageRecorded message -> message.sender().equals("user");
            default -> activity(event).filter(type -> REPLY.matcher(type).matches()).isPresent();
        };
    }

    private static boolean isOptOut(LedgerEvent event) {
        return activity(event).filter(type -> OPT_OUT.matcher(type).matches()).isPresent();
    }

    private static Optional<String> activity(LedgerEvent event) {
        return Optional.ofNullable(switch (event) {
            case LeadEvent.ActivityRecorded e -> e.activityType();
            case CallEvent.ActivityRecorded e -> e.activityType();
            case DealEvent.ActivityRecorded e -> e.activityType();
            default -> null;
        }).map(type -> type.toLowerCase(Locale.ROOT));
    }
}
