package io.leadledger.command;

import io.leadledger.api.MetaKeys;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.springframework.stereotype.Component;

/** Whatever follows from a message belongs to the same company, request and actor, and names the message as its cause. */
@Component
class RequestCorrelation implements CorrelationDataProvider {

    private static final List<String> TAKEN_OVER = List.of(
            MetaKeys.COMPANY_ID, MetaKeys.ACTOR, MetaKeys.FAMILY, MetaKeys.REQUEST_ID, MetaKeys.CORRELATION_ID, MetaKeys.TRACE_ID);

    @Override
    public Map<String, ?> correlationDataFor(Message<?> message) {
        Map<String, Object> data = new HashMap<>();
        for (String key : TAKEN_OVER) {
            Object value = message.getMetaData().get(key);
            if (value != null) {
                data.put(key, value);
            }
        }
        data.put(MetaKeys.CAUSATION_ID, message.getIdentifier());
        return data;
    }
}
