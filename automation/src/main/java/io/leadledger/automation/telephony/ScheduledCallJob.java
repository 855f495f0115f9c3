package io.leadledger.automation.telephony;

import io.leadledger.api.MetaKeys;
import io.leadledger.api.callcenter.CallCenterCommand;
import io.leadledger.api.state.CallLife;
import io.leadledger.api.state.CallStatus;
import io.leadledger.web.job.Job;
import io.leadledger.web.job.JobHandler;
import io.leadledger.web.messaging.PatientCommands;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Starts a scheduled call when it is due. Asking twice is harmless: the call's own history knows whether it has begun. */
@Component
class ScheduledCallJob implements JobHandler {

    private static final int AT_ONCE = 8;
    private static final Again NUMBER_IS_BUSY = new Again(Duration.ofSeconds(30));

    private final PatientCommands commands;
    private final CallReporter reporter;
    private final Clock clock;

    ScheduledCallJob(PatientCommands commands, CallReporter reporter, Clock clock) {
        this.commands = commands;
        this.reporter = reporter;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "scheduled-call";
    }

    @Override
    public int atOnce() {
        return AT_ONCE;
    }

    @Override
    public Optional<Again> run(Job job) {
        CallCenterCommand start = new CallCenterCommand.Start(job.companyId(), job.id(), now());
        CallCenterCommand.Outcome outcome =
                commands.send(start, Map.of(MetaKeys.COMPANY_ID, job.companyId().toString(), MetaKeys.ACTOR, "system:scheduler"));
        CallLife life = outcome.call().life();
        boolean stillScheduled = life != null && life.status() == CallStatus.SCHEDULED;
        return stillScheduled ? Optional.of(NUMBER_IS_BUSY) : Optional.empty();
    }

    @Override
    public void gaveUp(Job job, String error) {
        reporter.reportFailed(job.companyId(), job.id(), "the call could not be started", now());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
