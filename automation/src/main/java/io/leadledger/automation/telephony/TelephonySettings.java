package io.leadledger.automation.telephony;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param provider {@code simulator}, or empty for Vapi if it has a key and else for none
 * @param callerId number that calls are made from when nobody names one; empty for the provider's choice
 * @param reconcileAfter how long an order may stay unanswered before the provider is asked whether it has it
 * @param giveUpAfter how long the provider is asked for an order that it may not have got
 */
@ConfigurationProperties("leadledger.telephony")
record TelephonySettings(
        @DefaultValue("") String provider,
        @DefaultValue("") String callerId,
        @DefaultValue Vapi vapi,
        @DefaultValue("30s") Duration reconcileAfter,
        @DefaultValue("2m") Duration giveUpAfter) {

    static final String SIMULATOR = "simulator";

    /**
     * @param assistantId a saved assistant that makes the calls; empty for one that is described with each call
     */
    record Vapi(
            @DefaultValue("") String apiKey,
            @DefaultValue("https://api.vapi.ai") URI baseUrl,
            @DefaultValue("") String assistantId,
            @DefaultValue("5s") Duration connectTimeout,
            @DefaultValue("20s") Duration answerTimeout) {}
}
