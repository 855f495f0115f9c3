package io.leadledger.automation.telephony;

import io.leadledger.api.telephony.OutboundCalling;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which provider makes calls, if any. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TelephonySettings.class)
class TelephonyConfiguration {

    @Bean
    OutboundCalling outboundCalling(ObjectProvider<Telephony> telephony, TelephonySettings settings) {
        Telephony provider = telephony.getIfAvailable();
        return new Calling(provider == null ? null : provider.name(), settings.callerId().isBlank() ? null : settings.callerId());
    }

    private record Calling(@Nullable String provider, @Nullable String callerId) implements OutboundCalling {}
}
