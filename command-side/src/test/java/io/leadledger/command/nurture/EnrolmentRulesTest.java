package io.leadledger.command.nurture;

import io.leadledger.api.draft.Channel;
import io.leadledger.api.error.LedgerException;
import io.leadledger.api.nurture.DelayUnit;
import io.leadledger.api.nurture.EnrolmentCommand;
import io.leadledger.api.nurture.EnrolmentEvent;
import io.leadledger.api.nurture.EnrolmentState;
import io.leadledger.api.nurture.EnrolmentStatus;
import io.leadledger.api.nurture.Purpose;
import io.leadledger.api.nurture.SequenceCommand;
import io.leadledger.api.nurture.SequenceDetails;
import io.leadledger.api.nurture.SequencePatch;
import io.leadledger.api.nurture.SequenceState;
import io.leadledger.api.nurture.SequenceStep;
import io.leadledger.api.nurture.StopOn;
import io.leadledger.api.nurture.StopReason;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class EnrolmentRulesTest {

    private static final UUID COMPANY = UUID.randomUUID();
    private static final Instant NOW = Instant.parse("2026-01-15T10:30:00Z");
    private static final Instant LATE = NOW.plus(Duration.ofDays(5));
    private static final SequenceDetails DETAILS = new SequenceDetails("a", "", List.of(step(4), step(48)), StopOn.ANYTHING, true);

    private final SequenceState sequence = SequenceRules
            .create(null, new SequenceCommand.Create(COMPANY, "sequence", DETAILS, NOW)).getFirst().after(null);
    private final EnrolmentState begun = enrol(sequence).after(null);

    @Test
    void an_enrolment_holds_the_steps_and_the_version_as_they_are() {
        assertThat(begun.steps()).isEqualTo(DETAILS.steps());
        assertThat(begun.sequenceVersion()).isEqualTo(1);
        assertThat(begun.nextDueAt()).isEqualTo(NOW.plus(Duration.ofHours(4)));
        assertThat(begun.nextStep()).contains(1);
    }

    @Test
    void nobody_is_enrolled_in_a_sequence_that_is_not_active() {
        SequencePatch off = new SequencePatch(null, null, null, null, null, false);
        SequenceState inactive = SequenceRules
                .change(sequence, new SequenceCommand.Change(COMPANY, "sequence", off, NOW)).getFirst().after(sequence);

        assertThat(inactive.version()).isEqualTo(2);
        assertThatThrownBy(() -> enrol(inactive)).isInstanceOf(LedgerException.class);
    }

    @Test
    void the_delay_of_the_next_step_counts_from_when_this_one_was_taken() {
        EnrolmentState first = take(begun, 1);

        assertThat(first.nextStep()).contains(2);
        assertThat(first.nextDueAt()).isEqualTo(LATE.plus(Duration.ofHours(48)));
        assertThat(first.taken()).extracting(EnrolmentState.Taken::draftId).containsExactly("draft 1");
    }

    @Test
    void the_last_step_completes_it() {
        EnrolmentState last = take(take(begun, 1), 2);

        assertThat(last.status()).isEqualTo(EnrolmentStatus.COMPLETED);
        assertThat(last.nextDueAt()).isNull();
        assertThat(last.endedAt()).isEqualTo(LATE);
    }

    @Test
    void a_step_is_taken_once_and_in_its_turn() {
        assertThat(taken(take(begun, 1), 1)).isEmpty();
        assertThat(taken(begun, 2)).isEmpty();
        assertThat(taken(take(take(begun, 1), 2), 3)).isEmpty();
    }

    @Test
    void whoever_was_let_go_takes_no_step_and_is_let_go_once() {
        EnrolmentState stopped = stop(begun).getFirst().after(begun);

        assertThat(stopped.stopReason()).isEqualTo(StopReason.REPLIED);
        assertThat(stopped.nextStep()).isEmpty();
        assertThat(taken(stopped, 1)).isEmpty();
        assertThat(stop(stopped)).isEmpty();
        assertThat(stop(take(take(begun, 1), 2))).isEmpty();
    }

    @Test
    void a_sequence_that_was_deleted_cannot_be_changed() {
        SequenceCommand.Delete delete = new SequenceCommand.Delete(COMPANY, "sequence", LATE);
        SequenceState deleted = SequenceRules.delete(sequence, delete).getFirst().after(sequence);
        assertThatThrownBy(() -> SequenceRules.delete(deleted, delete)).isInstanceOf(LedgerException.class);
    }

    private static EnrolmentEvent.Enrolled enrol(SequenceState sequence) {
        return EnrolmentRules.enrol(
                new EnrolmentCommand.Enrol(COMPANY, "enrolment", "sequence", "alias", null, null, NOW), sequence, "lead", "lead",
                ZoneOffset.UTC);
    }

    private static List<EnrolmentEvent> taken(EnrolmentState before, int step) {
        return EnrolmentRules.take(
                before, new EnrolmentCommand.TakeStep(COMPANY, "enrolment", step, "draft " + step, LATE), ZoneOffset.UTC);
    }

    private static EnrolmentState take(EnrolmentState before, int step) {
        EnrolmentState after = before;
        for (EnrolmentEvent event : taken(before, step)) {
            after = event.after(after);
        }
        return after;
    }

    private static List<EnrolmentEvent> stop(EnrolmentState before) {
        return EnrolmentRules.stop(before, new EnrolmentCommand.Stop(COMPANY, "enrolment", StopReason.REPLIED, LATE));
    }

    private static SequenceStep step(int hours) {
        return new SequenceStep(hours, DelayUnit.HOURS, Channel.EMAIL, Purpose.NURTURE, null);
    }
}
