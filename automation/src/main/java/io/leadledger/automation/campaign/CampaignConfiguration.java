package io.leadledger.automation.campaign;

import io.leadledger.api.telephony.OutboundCalling;
import io.leadledger.web.messaging.PatientCommands;
import java.time.Clock;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Without a provider campaigns wait; on nodes that do not automate they are left to others. */
@Configuration(proxyBeanMethods = false)
class CampaignConfiguration {

    private static final String ROLE = "automation";

    @Bean
    @Nullable CampaignDialer campaignDialer(
            DueCampaigns campaigns, PatientCommands commands, OutboundCalling calling, Clock clock,
            @Value("${leadledger.roles:${LEADLEDGER_ROLES:command,query,projection,automation}}") Set<String> roles) {
        String provider = calling.provider();
        boolean automates = roles.stream().map(String::strip).anyMatch(ROLE::equals);
        return provider == null || !automates ? null : new CampaignDialer(new CampaignStep(campaigns, commands::send, provider, clock));
    }
}
