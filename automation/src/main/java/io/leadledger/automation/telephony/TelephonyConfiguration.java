package io.leadledger.automation.telephony;

import io.leadledger.api.telephony.OutboundCalling;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which provider makes calls, if any; without one there is no dialer. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TelephonySettings.class)
class TelephonyConfiguration {

    @Bean
    @Nullable Telephony telephony(TelephonySettings settings, JdbcClient jdbc, Clock clock) {
        return switch (settings.provider().strip()) {
            case TelephonySettings.SIMULATOR -> new Simulator(jdbc, clock);
            case "", VapiTelephony.NAME -> settings.vapi().apiKey().isBlank() ? null : new VapiTelephony(settings.vapi(), clock);
            default -> throw new IllegalArgumentException("TELEPHONY must be simulator or vapi, not " + settings.provider());
        };
    }

    @Bean
    OutboundCalling outboundCalling(ObjectProvider<Telephony> telephony, TelephonySettings settings) {
        Telephony provider = telephony.getIfAvailable();
        return new Calling(provider == null ? null : provider.name(), settings.callerId().isBlank() ? null : settings.callerId());
    }

    @Bean
    @Nullable Dialer dialer(
            ObjectProvider<Telephony> telephony, OutboundCalls calls, CallReporter reporter, TelephonySettings settings, Clock clock) {
        Telephony provider = telephony.getIfAvailable();
        return provider == null ? null : new Dialer(new DialerStep(provider, calls, reporter, settings, clock));
    }

    private record Calling(@Nullable String provider, @Nullable String callerId) implements OutboundCalling {}
}
