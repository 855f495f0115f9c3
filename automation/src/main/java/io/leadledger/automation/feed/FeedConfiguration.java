package io.leadledger.automation.feed;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Set;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Instances without the role note where the log ended; one of those with it follows the log. */
@Configuration(proxyBeanMethods = false)
class FeedConfiguration {

    private static final String ROLE = "automation";

    @Bean(destroyMethod = "stop")
    FeedProcessor feedProcessor(
            List<LogListener> listeners,
            EventStore log,
            TokenStore tokens,
            TransactionManager transactions,
            MeterRegistry meters,
            @Value("${leadledger.roles:${LEADLEDGER_ROLES:command,query,projection,automation}}") Set<String> roles) {
        FeedProcessor processor = new FeedProcessor(new Feed(listeners, meters), log, tokens, transactions);
        Gauge.builder("leadledger.feed.position", processor, FeedProcessor::position)
                .description("Place in the log up to which work is noted; 0 while another instance notes it")
                .register(meters);
        processor.beginAtTheEnd();
        if (roles.stream().map(String::strip).anyMatch(ROLE::equals)) {
            processor.start();
        }
        return processor;
    }
}
