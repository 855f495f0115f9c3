package io.leadledger.automation.ottosave;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.leadledger.api.CallEvent;
import io.leadledger.api.CallFacts;
import io.leadledger.api.EventJson;
import io.leadledger.api.state.CallState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ReasonTest {

    private static final Instant AT = Instant.parse("2026-01-15T10:00:00Z");
    private static final CallEvent SPOKEN = new CallEvent.Transcribed(
            "call", null, "en", null, List.of(), "Thank you, goodbye.", EventJson.mapper().createObjectNode(), AT.plusSeconds(30));

    @Test
    void a_call_that_ended_is_judged_when_somebody_looked_for_next_steps() {
        assertThat(Reason.of(call(ended("qualified"), SPOKEN))).isEmpty();
        assertThat(Reason.of(call(ended("qualified"), SPOKEN, analysis("other", "{}")))).isEmpty();
        assertThat(Reason.of(call(ended("qualified"), SPOKEN, analysis("leadledger", "{}")))).contains(Reason.NO_NEXT_STEP);
        assertThat(Reason.of(call(ended("qualified"), SPOKEN, analysis("other", "{\"next_steps\": []}")))).contains(Reason.NO_NEXT_STEP);
    }

    @Test
    void a_call_of_which_nobody_knows_what_was_said_is_not_judged() {
        assertThat(Reason.of(call(ended("qualified"), analysis("leadledger", "{}")))).isEmpty();
    }

    @Test
    void a_next_step_that_any_analyser_found_is_one() {
        String step = "{\"next_steps\": [{\"text\": \"Demo\", \"kind\": \"demo\", \"confidence\": 0.9}]}";

        assertThat(Reason.of(call(ended(null), SPOKEN, analysis("leadledger", step)))).isEmpty();
        assertThat(Reason.of(call(ended(null), SPOKEN, analysis("leadledger", "{}"), analysis("other", step)))).isEmpty();
        assertThat(Reason.of(call(ended("appointment_scheduled"), SPOKEN, analysis("leadledger", "{}")))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(value = {"inbound,true", "Incoming,true", "NULL,true", "outbound,false", "internal,false"}, nullValues = "NULL")
    void only_a_call_that_the_customer_may_have_made_can_be_missed(@Nullable String direction, boolean missed) {
        CallFacts facts = new CallFacts(direction, null, null, null, null, null, null, null, null, null, null, Map.of());

        assertThat(Reason.of(call(new CallEvent.Missed("call", null, facts, AT))).isPresent()).isEqualTo(missed);
    }

    @ParameterizedTest
    @CsvSource(value = {
        "inbound,voicemail,true", "Incoming,no_answer,true", "in,busy,true", "inbound,qualified,false", "outbound,voicemail,false",
        "NULL,voicemail,false",
    }, nullValues = "NULL")
    void a_customer_who_called_and_was_not_put_through_was_missed(@Nullable String direction, String outcome, boolean missed) {
        CallFacts who = new CallFacts(direction, null, null, null, null, null, null, null, null, null, null, Map.of());
        CallState call = call(ended(outcome), new CallEvent.Updated("call", null, who, AT.plusSeconds(1)));

        assertThat(Reason.of(call)).isEqualTo(missed ? Optional.of(Reason.MISSED) : Optional.empty());
        assertThat(Reason.of(call(ended(outcome), SPOKEN, new CallEvent.Updated("call", null, who, AT))).isPresent()).isEqualTo(missed);
        assertThat(Reason.mayTellOfMiss(call(new CallEvent.Updated("call", null, who, AT)))).isEqualTo(
                direction != null && direction.toLowerCase(Locale.ROOT).startsWith("in"));
    }

    @Test
    void the_order_of_the_facts_does_not_matter() {
        List<CallEvent> facts = new ArrayList<>(List.of(
                ended("qualified"), SPOKEN, analysis("leadledger", "{\"next_steps\": []}"),
                new CallEvent.Missed("call", null, facts(null), AT.minusSeconds(60))));
        for (int seed = 0; seed < 20; seed++) {
            Collections.shuffle(facts, new Random(seed));
            assertThat(Reason.of(call(facts.toArray(CallEvent[]::new)))).contains(Reason.NO_NEXT_STEP);
        }
    }

    private static CallState call(CallEvent... facts) {
        CallState call = CallState.NEW;
        for (CallEvent fact : facts) {
            call = call.evolve(fact);
        }
        return call;
    }

    private static CallEvent ended(@Nullable String outcome) {
        return new CallEvent.Completed("call", null, facts(outcome), AT);
    }

    private static CallFacts facts(@Nullable String outcome) {
        return new CallFacts(null, null, null, null, null, outcome, null, null, null, null, null, Map.of());
    }

    private static CallEvent analysis(String analyser, String json) {
        try {
            return new CallEvent.Analyzed("call", null, analyser, EventJson.mapper().readTree(json), AT.plusSeconds(60));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
