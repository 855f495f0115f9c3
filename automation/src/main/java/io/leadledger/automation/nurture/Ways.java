package io.leadledger.automation.nurture;

import io.leadledger.api.EntityKind;
import io.leadledger.api.MetaKeys;
import io.leadledger.api.nurture.EnrolmentCommand;
import io.leadledger.api.nurture.EnrolmentState;
import io.leadledger.api.nurture.SequenceState;
import io.leadledger.api.nurture.StopReason;
import io.leadledger.intelligence.facts.CurrentStates;
import io.leadledger.web.messaging.PatientCommands;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The ways of leads through sequences, as the log has them. */
@Component
class Ways {

    private final CurrentStates states;
    private final LeadLog leads;
    private final PatientCommands commands;
    private final Clock clock;

    Ways(CurrentStates states, LeadLog leads, PatientCommands commands, Clock clock) {
        this.states = states;
        this.leads = leads;
        this.commands = commands;
        this.clock = clock;
    }

    /** Empty for one that is over, or never was. */
    Optional<EnrolmentState> active(UUID companyId, String enrolmentId) {
        return Optional.ofNullable(states.work(companyId, EntityKind.ENROLMENT, enrolmentId, EnrolmentState.class))
                .filter(EnrolmentState::isActive);
    }

    /** Why the lead may go no further; empty when it may. */
    Optional<StopReason> obstacle(UUID companyId, EnrolmentState enrolment) {
        SequenceState sequence = states.work(companyId, EntityKind.SEQUENCE, enrolment.sequenceId(), SequenceState.class);
        return sequence == null || sequence.isDeleted()
                ? Optional.of(StopReason.SEQUENCE_DELETED)
                : leads.since(companyId, enrolment).stop(enrolment);
    }

    void stop(UUID companyId, EnrolmentState enrolment, StopReason reason) {
        stop(companyId, enrolment.enrolmentId(), reason);
    }

    void stop(UUID companyId, String enrolmentId, StopReason reason) {
        send(companyId, new EnrolmentCommand.Stop(companyId, enrolmentId, reason, now()));
    }

    void taken(UUID companyId, EnrolmentState enrolment, int step, String draftId) {
        send(companyId, new EnrolmentCommand.TakeStep(companyId, enrolment.enrolmentId(), step, draftId, now()));
    }

    /** A command, in the name of the process. */
    void send(UUID companyId, Object command) {
        commands.<Object>send(command, Map.of(MetaKeys.COMPANY_ID, companyId.toString(), MetaKeys.ACTOR, "system:nurture"));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
