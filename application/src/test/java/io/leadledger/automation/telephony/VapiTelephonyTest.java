package io.leadledger.automation.telephony;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class VapiTelephonyTest extends TelephonyContract {

    private final FakeVapi vapi = new FakeVapi();
    private final Telephony telephony = new VapiTelephony(vapi.settings(), Clock.systemUTC());

    VapiTelephonyTest() throws IOException {}

    @AfterEach
    void stop() {
        vapi.close();
    }

    @Override
    Telephony telephony() {
        return telephony;
    }

    @Override
    void answer(String providerCallId) {
        vapi.answered(providerCallId);
    }

    @Override
    void end(String providerCallId) {
        vapi.end(providerCallId, "customer-ended-call");
    }

    @Test
    void the_order_says_whom_to_call_from_which_number_and_what_the_agent_is_to_know() {
        telephony.dial(company, callId, order("+15550123"));
        JsonNode order = vapi.ordered.getFirst();
        assertThat(order.at("/customer/number").asText()).isEqualTo("+15550123");
        assertThat(order.get("phoneNumberId").asText()).isEqualTo("pn_1");
        assertThat(order.at("/assistant/metadata/call_id").asText()).isEqualTo(callId);
        assertThat(order.at("/assistant/metadata/company_id").asText()).isEqualTo(company.toString());
        assertThat(order.at("/assistant/model/messages/0/content").asText()).contains("qualification", "Schedule demo", "John Doe");
        assertThat(order.at("/assistant/transcriber/language").asText()).isEqualTo("en-US");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 402, 403, 422, 429})
    void a_refusal_is_definite(int status) {
        vapi.orderStatus = status;
        assertThatThrownBy(() -> telephony.dial(company, callId, order("+15550123"))).isInstanceOf(CallRefused.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 500, 502, 503})
    void a_failure_of_the_provider_leaves_it_open(int status) {
        vapi.orderStatus = status;
        assertThatThrownBy(() -> telephony.dial(company, callId, order("+15550123"))).isInstanceOf(ProviderUnreachable.class);
    }

    @Test
    void an_order_whose_answer_was_lost_is_found_and_was_made_once() {
        vapi.losesAnswers = true;
        Instant before = Instant.now();
        assertThatThrownBy(() -> telephony.dial(company, callId, order("+15550123"))).isInstanceOf(ProviderUnreachable.class);
        assertThat(telephony.find(company, callId, before)).isPresent();
        assertThat(vapi.ordered).hasSize(1);
    }

    @Test
    void a_number_that_is_not_the_accounts_is_refused_before_anything_is_ordered() {
        var foreign = order("+15550123").to("+15550123", "+15551111");
        assertThatThrownBy(() -> telephony.dial(company, callId, foreign)).isInstanceOf(CallRefused.class).hasMessageContaining("caller_id");
        assertThat(vapi.ordered).isEmpty();
    }

    @Test
    void a_provider_that_is_not_there_leaves_nothing_ordered() {
        Telephony nobody = new VapiTelephony(
                new TelephonySettings.Vapi("k", URI.create("http://127.0.0.1:1"), "", Duration.ofSeconds(1), Duration.ofSeconds(1)),
                Clock.systemUTC());
        assertThatThrownBy(() -> nobody.dial(company, callId, order("+15550123"))).isInstanceOf(CallRefused.class);
        assertThatThrownBy(() -> nobody.find(company, callId, Instant.now())).isInstanceOf(ProviderUnreachable.class);
    }
}
