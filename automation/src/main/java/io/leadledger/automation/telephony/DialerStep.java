package io.leadledger.automation.telephony;

import io.leadledger.api.state.CallStatus;
import io.leadledger.api.telephony.CallOrder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One step with one call. That a call is being dialed is committed before the provider is called, so after a crash it is unknown whether
 * the order arrived: then the provider is asked for it by our id, and never called again. Every step may be the last before a crash.
 */
final class DialerStep {

    private static final Logger LOG = LoggerFactory.getLogger(DialerStep.class);
    private static final String REFUSED = "the provider refused the call";

    /** Longer than the provider may take to answer. */
    private static final Duration LEASE = Duration.ofSeconds(30);

    private final Telephony telephony;
    private final OutboundCalls calls;
    private final CallReporter reporter;
    private final TelephonySettings settings;
    private final TelephonyMeters meters;
    private final Clock clock;

    DialerStep(
            Telephony telephony, OutboundCalls calls, CallReporter reporter, TelephonySettings settings, TelephonyMeters meters, Clock clock) {
        this.telephony = telephony;
        this.calls = calls;
        this.reporter = reporter;
        this.settings = settings;
        this.meters = meters;
        this.clock = clock;
    }

    /** Takes a call that has to be looked at; empty when none has. */
    Optional<OutboundCall> take() {
        calls.expire(now());
        return calls.takeQueued(telephony.name(), now(), settings.reconcileAfter())
                .map(taken -> new OutboundCall(
                        taken.companyId(), taken.callId(), OutboundCall.Step.QUEUED, taken.order(), null, taken.attemptedAt()))
                .or(() -> calls.takeDue(telephony.name(), now(), LEASE));
    }

    /** What is left undone by an exception is done when the call is due again. */
    void work(OutboundCall call) {
        try {
            switch (call.step()) {
                case QUEUED -> dial(call);
                case DIALING -> reconcile(call);
                case DIALED -> follow(call);
                case DONE -> { }
            }
        } catch (ProviderUnreachable unknown) {
            LOG.warn("{}: call {} is {}", unknown.getMessage(), call.callId(), call.step());
        }
    }

    private void dial(OutboundCall call) {
        CallOrder order = call.order();
        try {
            if (order == null) {
                throw new CallRefused("the order is gone");
            }
            taken(call, telephony.dial(call.companyId(), call.callId(), order));
        } catch (CallRefused refused) {
            LOG.warn("call {} refused: {}", call.callId(), refused.getMessage());
            meters.ordered(TelephonyMeters.Order.REFUSED);
            fail(call, REFUSED + ": " + refused.getMessage());
        }
    }

    private void reconcile(OutboundCall call) {
        Instant attempted = call.attemptedAt() == null ? now() : call.attemptedAt();
        Optional<String> found = telephony.find(call.companyId(), call.callId(), attempted);
        if (found.isPresent()) {
            taken(call, found.get());
        } else if (now().isAfter(attempted.plus(settings.giveUpAfter()))) {
            LOG.warn("call {} never reached {}", call.callId(), telephony.name());
            meters.ordered(TelephonyMeters.Order.LOST);
            fail(call, "the provider never got the call");
        } else {
            calls.dueAt(call, now().plus(settings.reconcileAfter()));
        }
    }

    private void taken(OutboundCall call, String providerCallId) {
        calls.dialed(call.companyId(), call.callId(), providerCallId, now());
        meters.ordered(TelephonyMeters.Order.TAKEN);
    }

    private void follow(OutboundCall call) {
        String providerCallId = call.providerCallId();
        if (providerCallId == null) {
            return;
        }
        try {
            CallProgress progress = telephony.status(providerCallId);
            reporter.report(call.companyId(), call.callId(), progress);
            settle(call, progress);
        } catch (CallRefused gone) {
            fail(call, gone.getMessage());
        }
    }

    private void settle(OutboundCall call, CallProgress progress) {
        Instant ended = progress.endedAt();
        if (ended != null) {
            calls.ended(call.companyId(), call.callId(), progress, ended);
        }
        if (progress.complete()) {
            calls.done(call.companyId(), call.callId());
            meters.ended(progress.status());
        } else {
            calls.dueAt(call, now().plus(telephony.interval()));
        }
    }

    private void fail(OutboundCall call, @Nullable String reason) {
        reporter.reportFailed(call.companyId(), call.callId(), reason == null ? REFUSED : reason, failedAt(call));
        calls.done(call.companyId(), call.callId());
        meters.ended(CallStatus.FAILED);
    }

    /** The same each time it is tried, so that it is recorded once. */
    private Instant failedAt(OutboundCall call) {
        return call.attemptedAt() == null ? now() : call.attemptedAt();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
