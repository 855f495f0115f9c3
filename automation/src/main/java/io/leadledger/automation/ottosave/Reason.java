package io.leadledger.automation.ottosave;

import io.leadledger.api.analysis.CallAnalysis;
import io.leadledger.api.analysis.Findings;
import io.leadledger.api.state.CallState;
import io.leadledger.api.state.CallStatus;
import io.leadledger.api.task.TaskPriority;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Why a call is to be followed up. */
enum Reason {
    MISSED("missed_call", "Call back: the customer's call was missed", TaskPriority.HIGH, Duration.ofHours(1)),
    NO_NEXT_STEP("general", "Agree on a next step: the call ended without one", TaskPriority.MEDIUM, Duration.ofDays(1));

    private static final Set<String> SETTLED =
            Set.of("appointment_scheduled", "not_qualified", "voicemail", "no_answer", "busy", "rejected", "failed");
    private static final Set<String> CUSTOMER_CALLED = Set.of("inbound", "incoming", "in");
    private static final Set<String> NOBODY_SAID = Set.of("unknown", "");
    private static final Set<String> NOT_REACHED = Set.of("voicemail", "no_answer", "busy");

    private final String draftType;
    private final String description;
    private final TaskPriority priority;
    private final Duration within;

    Reason(String draftType, String description, TaskPriority priority, Duration within) {
        this.draftType = draftType;
        this.description = description;
        this.priority = priority;
        this.within = within;
    }

    /**
     * Pure, and the same for every order of the same facts. A call that ended is judged by what was said, once somebody looked for a next
     * step.
     */
    static Optional<Reason> of(CallState call) {
        if (isMissed(call)) {
            return Optional.of(MISSED);
        }
        if (!isCompleted(call) || call.transcript() == null || !isJudged(call) || SETTLED.contains(text(call, "outcome"))) {
            return Optional.empty();
        }
        List<CallAnalysis.NextStep> steps =
                Objects.requireNonNullElse(Findings.effective(call.analyses()).nextSteps(), List.<CallAnalysis.NextStep>of());
        return steps.isEmpty() ? Optional.of(NO_NEXT_STEP) : Optional.empty();
    }

    /**
     * By us: nobody waits for an answer to a call that the company made, and campaigns try those again themselves. Whoever called and was
     * not put through was missed too, whether or not a message was left.
     */
    static boolean isMissed(CallState call) {
        String direction = text(call, "direction");
        return (CUSTOMER_CALLED.contains(direction) && wasNotReached(call))
                || (NOBODY_SAID.contains(direction) && status(call) == CallStatus.MISSED);
    }

    /** Whether one event of a call may tell the last thing that makes it one that was missed. */
    static boolean mayTellOfMiss(CallState said) {
        String direction = text(said, "direction");
        boolean tellsWhoCalled = said.life() == null && CUSTOMER_CALLED.contains(direction);
        return tellsWhoCalled || (wasNotReached(said) && (CUSTOMER_CALLED.contains(direction) || NOBODY_SAID.contains(direction)));
    }

    private static boolean wasNotReached(CallState call) {
        CallStatus status = status(call);
        return status == CallStatus.MISSED || status == CallStatus.NO_ANSWER
                || (status != null && status.isFinal() && NOT_REACHED.contains(text(call, "outcome")));
    }

    static boolean isCompleted(CallState call) {
        return status(call) == CallStatus.COMPLETED;
    }

    /** Our own findings without a next step say that there is none; those of others only when they speak of next steps at all. */
    static boolean isJudged(CallState call) {
        return call.analyses().entries().containsKey(Findings.OURS)
                || Findings.of(call.analyses()).sources().containsKey(Findings.Section.NEXT_STEPS);
    }

    private static @Nullable CallStatus status(CallState call) {
        return call.life() == null ? null : call.life().status();
    }

    private static String text(CallState call, String fact) {
        return Objects.requireNonNullElse(call.facts().text(fact), "").strip().toLowerCase(Locale.ROOT);
    }

    String draftType() {
        return draftType;
    }

    String description() {
        return description;
    }

    TaskPriority priority() {
        return priority;
    }

    /** Until when, in business hours. */
    Duration within() {
        return within;
    }
}
