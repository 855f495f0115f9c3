package io.leadledger.web.address;

import java.time.Duration;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param allowedHosts names or literal addresses that may be connected to although they are not public; none by default
 * @param answerTimeout longest silence of the other side
 */
@ConfigurationProperties("leadledger.outbound")
record OutboundSettings(
        @DefaultValue("") Set<String> allowedHosts,
        @DefaultValue("5s") Duration connectTimeout,
        @DefaultValue("30s") Duration answerTimeout) {

    OutboundSettings {
        allowedHosts = Set.copyOf(allowedHosts);
    }
}
