package io.leadledger.automation.nurture;

import com.fasterxml.jackson.databind.node.TextNode;
import io.leadledger.api.CallEvent;
import io.leadledger.api.CallFacts;
import io.leadledger.api.ConversationEvent;
import io.leadledger.api.DealEvent;
import io.leadledger.api.EventJson;
import io.leadledger.api.LeadEvent;
import io.leadledger.api.LedgerEvent;
import io.leadledger.api.MergeReason;
import io.leadledger.api.draft.Channel;
import io.leadledger.api.nurture.DelayUnit;
import io.leadledger.api.nurture.EnrolmentEvent;
import io.leadledger.api.nurture.EnrolmentState;
import io.leadledger.api.nurture.Purpose;
import io.leadledger.api.nurture.SequenceStep;
import io.leadledger.api.nurture.StopOn;
import io.leadledger.api.nurture.StopReason;
import io.leadledger.api.state.CallState;
import io.leadledger.api.state.DealState;
import io.leadledger.api.state.LeadState;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class LeadSinceTest {

    private static final Instant ENROLLED = Instant.parse("2026-01-15T10:00:00Z");
    private static final Instant LATER = ENROLLED.plusSeconds(60);
    private static final Instant BEFORE = ENROLLED.minusSeconds(60);
    private static final LeadState LEAD =
            LeadState.NEW.evolve(new LeadEvent.Captured("lead", "lead", false, Map.of(), List.of(), BEFORE));

    @Test
    void nothing_that_happened_lets_nobody_go() {
        assertThat(since(LEAD).stop(enrolment(StopOn.ANYTHING))).isEmpty();
    }

    @Test
    void a_message_of_the_lead_is_a_reply_and_one_of_ours_is_none() {
        assertThat(since(LEAD, message("user", LATER)).stop(enrolment(StopOn.ANYTHING))).contains(StopReason.REPLIED);
        assertThat(since(LEAD, message("agent", LATER)).stop(enrolment(StopOn.ANYTHING))).isEmpty();
        assertThat(since(LEAD, message("user", LATER)).stop(enrolment(new StopOn(false, true)))).isEmpty();
    }

    @Test
    void what_was_said_before_the_enrolment_but_told_after_it_lets_nobody_go() {
        assertThat(since(LEAD, message("user", BEFORE)).stop(enrolment(StopOn.ANYTHING))).isEmpty();
        assertThat(since(LEAD, message("user", ENROLLED)).stop(enrolment(StopOn.ANYTHING))).contains(StopReason.REPLIED);
    }

    @ParameterizedTest
    @CsvSource({
        "email_replied,REPLIED", "email.reply,REPLIED", "SMS_received,REPLIED", "whatsapp_inbound,REPLIED", "email_opened,", "email_sent,",
        "unsubscribed,OPTED_OUT", "email_unsubscribe,OPTED_OUT", "opt_out,OPTED_OUT", "sms.opted-out,OPTED_OUT", "page_view,",
    })
    void activities_are_known_by_their_names(String type, @Nullable StopReason reason) {
        LedgerEvent activity = new LeadEvent.ActivityRecorded("lead", type, EventJson.mapper().createObjectNode(), LATER);

        assertThat(since(LEAD, activity).stop(enrolment(StopOn.ANYTHING)).orElse(null)).isEqualTo(reason);
    }

    @Test
    void whoever_opted_out_is_let_go_whatever_the_sequence_says() {
        LedgerEvent unsubscribed = new LeadEvent.ActivityRecorded("lead", "unsubscribed", EventJson.mapper().createObjectNode(), LATER);
        LeadSince suppressed = new LeadSince(LEAD, LEAD, List.of(), List.of(), List.of(), true);

        assertThat(since(LEAD, unsubscribed).stop(enrolment(new StopOn(false, false)))).contains(StopReason.OPTED_OUT);
        assertThat(suppressed.stop(enrolment(new StopOn(false, false)))).contains(StopReason.OPTED_OUT);
    }

    @ParameterizedTest
    @CsvSource({"qualified,true", ",true", "voicemail,false", "Busy,false", "no_answer,false"})
    void a_call_is_an_answer_when_somebody_was_spoken_to(@Nullable String outcome, boolean answered) {
        assertThat(called(outcome, LATER).stop(enrolment(StopOn.ANYTHING)).isPresent()).isEqualTo(answered);
        assertThat(called(outcome, BEFORE).stop(enrolment(StopOn.ANYTHING))).isEmpty();
    }

    @Test
    void another_stage_than_at_the_enrolment_is_a_change_however_it_was_told() {
        LeadState moved = LEAD.evolve(new LeadEvent.StageChanged("lead", "opportunity", Map.of(), LATER));
        LeadState said = LEAD.evolve(
                new LeadEvent.AttributesRecorded("lead", "lead", Map.of("lifecycle_stage", TextNode.valueOf("sql")), List.of(), LATER));
        LeadState same = LEAD.evolve(new LeadEvent.StageChanged("lead", "lead", Map.of(), LATER));

        assertThat(since(moved).stop(enrolment(StopOn.ANYTHING))).contains(StopReason.STAGE_CHANGED);
        assertThat(since(said).stop(enrolment(StopOn.ANYTHING))).contains(StopReason.STAGE_CHANGED);
        assertThat(since(same).stop(enrolment(StopOn.ANYTHING))).isEmpty();
        assertThat(since(moved).stop(enrolment(new StopOn(true, false)))).isEmpty();
    }

    @Test
    void a_deal_that_moves_is_a_change_and_a_new_one_is_none() {
        DealState open = DealState.NEW.evolve(
                new DealEvent.Created("deal", "lead", Map.of("stage", TextNode.valueOf("discovery")), BEFORE));
        DealState won = open.evolve(new DealEvent.Won("deal", "lead", Map.of(), LATER));

        assertThat(dealing(open, won).stop(enrolment(StopOn.ANYTHING))).contains(StopReason.STAGE_CHANGED);
        assertThat(dealing(open, open).stop(enrolment(StopOn.ANYTHING))).isEmpty();
        assertThat(dealing(DealState.NEW, open).stop(enrolment(StopOn.ANYTHING))).isEmpty();
    }

    @Test
    void a_lead_that_is_no_more_is_let_go() {
        LeadState merged = LEAD.evolve(new LeadEvent.MergedInto("lead", "other", MergeReason.REQUESTED, LATER));
        LeadState deleted = LEAD.evolve(new LeadEvent.Deleted("lead", null, LATER));

        assertThat(since(merged).stop(enrolment(new StopOn(false, false)))).contains(StopReason.LEAD_MERGED);
        assertThat(since(deleted).stop(enrolment(new StopOn(false, false)))).contains(StopReason.LEAD_DELETED);
    }

    private static LeadSince since(LeadState lead, LedgerEvent... told) {
        return new LeadSince(lead, lead, List.of(told), List.of(), List.of(), false);
    }

    private static LeadSince called(@Nullable String outcome, Instant began) {
        CallFacts facts = new CallFacts(null, null, began, null, null, outcome, null, null, null, null, null, Map.of());
        CallState call = CallState.NEW.evolve(new CallEvent.Completed("call", "lead", facts, LATER));
        return new LeadSince(LEAD, LEAD, List.of(), List.of(call), List.of(), false);
    }

    private static LeadSince dealing(DealState before, DealState now) {
        return new LeadSince(LEAD, LEAD, List.of(), List.of(), List.of(new LeadSince.Deal(before, now)), false);
    }

    private static LedgerEvent message(String sender, Instant at) {
        return new ConversationEvent.MessageRecorded(
                "chat", "lead", "message", "whatsapp", sender, "Hi", null, null, null, null, null, Map.of(), at);
    }

    private static EnrolmentState enrolment(StopOn stopOn) {
        SequenceStep step = new SequenceStep(1, DelayUnit.DAYS, Channel.SMS, Purpose.NURTURE, null);
        return new EnrolmentEvent.Enrolled(
                "enrolment", "sequence", 1, "lead", null, null, "lead", List.of(step), stopOn, LATER, ENROLLED).after(null);
    }
}
