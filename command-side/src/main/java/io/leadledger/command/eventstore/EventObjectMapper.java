package io.leadledger.command.eventstore;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.leadledger.api.EventJson;

/** The mapper that Axon may add its modules to. */
public final class EventObjectMapper {

    private EventObjectMapper() {}

    public static ObjectMapper create() {
        return EventJson.newMapper();
    }
}
