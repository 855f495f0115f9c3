package io.leadledger.automation.telephony;

import io.leadledger.api.telephony.OutboundCalling;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which provider makes calls, if any; without one, and on nodes that do not automate, there is no dialer. */
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
            ObjectProvider<Telephony> telephony, OutboundCalls calls, CallReporter reporter, TelephonySettings settings, MeterRegistry meters,
            Clock clock,
            @Value("${leadledger.roles:${LEADLEDGER_ROLES:command,query,projection,automation}}") Set<String> roles) {
        Telephony provider = telephony.getIfAvailable();
        boolean automates = roles.stream().map(String::strip).anyMatch("automation"::equals);
        if (provider == null || !automates) {
            return null;
        }
        return new Dialer(new DialerStep(provider, calls, reporter, settings, new TelephonyMeters(meters, calls), clock));
    }

    private record Calling(@Nullable String provider, @Nullable String callerId) implements OutboundCalling {}
}
