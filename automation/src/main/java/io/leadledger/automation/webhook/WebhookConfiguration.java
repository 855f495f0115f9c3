package io.leadledger.automation.webhook;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Set;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Instances without the role keep subscriptions; those with it also send. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WebhookSettings.class)
class WebhookConfiguration {

    private static final String ROLE = "automation";

    @Bean(destroyMethod = "close")
    HttpReceiver webhookReceiver(CloseableHttpClient client, WebhookSettings settings) {
        return new HttpReceiver(client, settings);
    }

    @Bean(destroyMethod = "stop")
    Sender webhookSender(
            DeliveryQueue queue, HttpReceiver receiver, WebhookSettings settings, MeterRegistry meters, Clock clock,
            @Value("${leadledger.roles:${LEADLEDGER_ROLES:command,query,projection,automation}}") Set<String> roles) {
        Sender sender = new Sender(queue, receiver, new WebhookMeters(meters), settings, clock);
        if (roles.stream().map(String::strip).anyMatch(ROLE::equals)) {
            sender.start();
        }
        return sender;
    }

    @Bean
    WebhookListener webhookListener(DeliveryWriter deliveries, Sender sender, EventStore log, CampaignTotals totals) {
        return new WebhookListener(deliveries, new StreamChanges(log, totals), sender::wake);
    }
}
