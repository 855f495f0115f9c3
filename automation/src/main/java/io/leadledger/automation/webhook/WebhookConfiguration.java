package io.leadledger.automation.webhook;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Set;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Instances without the role keep subscriptions and note where the log ended; those with it follow the log and send. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WebhookSettings.class)
class WebhookConfiguration {

    private static final String ROLE = "automation";

    @Bean(destroyMethod = "close")
    HttpReceiver webhookReceiver(CloseableHttpClient client, WebhookSettings settings) {
        return new HttpReceiver(client, settings);
    }

    @Bean(destroyMethod = "stop")
    Sender webhookSender(DeliveryQueue queue, HttpReceiver receiver, WebhookSettings settings, MeterRegistry meters, Clock clock) {
        return new Sender(queue, receiver, new WebhookMeters(meters), settings, clock);
    }

    @Bean(destroyMethod = "stop")
    FeedProcessor webhookFeed(
            DeliveryWriter deliveries,
            Sender sender,
            EventStore log,
            TokenStore tokens,
            TransactionManager transactions,
            MeterRegistry meters,
            @Value("${leadledger.roles:${LEADLEDGER_ROLES:command,query,projection,automation}}") Set<String> roles) {
        Feed feed = new Feed(deliveries, new StreamChanges(log), sender::wake, meters);
        FeedProcessor processor = new FeedProcessor(feed, log, tokens, transactions);
        Gauge.builder("leadledger.webhook.position", processor, FeedProcessor::position)
                .description("Place in the log up to which deliveries are noted; 0 while another instance notes them")
                .register(meters);
        processor.beginAtTheEnd();
        if (roles.stream().map(String::strip).anyMatch(ROLE::equals)) {
            processor.start();
            sender.start();
        }
        return processor;
    }
}
