package io.leadledger.automation.telephony;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leadledger.api.CallEvent.Segment;
import io.leadledger.api.state.CallStatus;
import io.leadledger.api.telephony.CallOrder;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What the dialer relies on, whoever the provider is. */
abstract class TelephonyContract {

    final UUID company = UUID.randomUUID();
    final String callId = "call_" + UUID.randomUUID().toString().substring(0, 8);

    abstract Telephony telephony();

    /** Lets somebody pick up. */
    abstract void answer(String providerCallId);

    /** Lets a talk come to its end. */
    abstract void end(String providerCallId);

    static CallOrder order(String phone) {
        ObjectNode context = JsonNodeFactory.instance.objectNode().put("purpose", "qualification");
        context.putArray("talking_points").add("Schedule demo");
        context.putObject("lead_info").put("name", "John Doe");
        return new CallOrder(phone, "+15559999", JsonNodeFactory.instance.objectNode().put("language", "en-US"), context);
    }

    @Test
    void a_call_goes_on_by_itself_from_the_order_to_its_end_with_a_transcript() {
        String id = telephony().dial(company, callId, order("+15550123"));
        CallProgress begun = telephony().status(id);
        assertThat(begun.status()).isEqualTo(CallStatus.INITIATING);
        assertThat(begun.endedAt()).isNull();
        answer(id);
        CallProgress talking = telephony().status(id);
        assertThat(talking.status()).isEqualTo(CallStatus.IN_PROGRESS);
        assertThat(talking.answeredAt()).isNotNull();
        assertThat(talking.complete()).isFalse();
        end(id);
        CallProgress over = telephony().status(id);
        assertThat(over.status()).isEqualTo(CallStatus.COMPLETED);
        assertThat(over.outcome()).isEqualTo("successful");
        assertThat(over.complete()).isTrue();
        assertThat(over.seconds()).isPositive();
        assertThat(over.transcript()).isNotEmpty().extracting(Segment::speaker).containsOnly("agent", "customer");
        assertThat(telephony().status(id)).isEqualTo(over);
    }

    @Test
    void an_order_is_found_by_our_id_and_one_that_never_came_is_not() {
        Instant before = Instant.now();
        assertThat(telephony().find(company, callId, before)).isEmpty();
        String id = telephony().dial(company, callId, order("+15550123"));
        assertThat(telephony().find(company, callId, before)).contains(id);
        assertThat(telephony().find(company, "call_of_nobody", before)).isEmpty();
        assertThat(telephony().find(UUID.randomUUID(), callId, before)).isEmpty();
    }

    @Test
    void a_call_that_the_provider_does_not_know_tells_nothing() {
        assertThatThrownBy(() -> telephony().status(UUID.randomUUID().toString()))
                .isInstanceOfAny(CallRefused.class, ProviderUnreachable.class);
    }
}
