package io.leadledger.command.eventstore;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.leadledger.api.EventTypes;
import io.leadledger.api.EventTypes.EventType;
import io.leadledger.api.LedgerEvent;
import java.util.Map;
import java.util.stream.Collectors;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.json.JacksonSerializer;

/** Stores events under our stable names instead of Java class names; everything else (metadata, tokens, snapshots) as Axon does. */
public final class NamedTypeJacksonSerializer extends JacksonSerializer {

    private static final Map<String, Class<? extends LedgerEvent>> CLASSES =
            EventTypes.all().stream().collect(Collectors.toUnmodifiableMap(EventType::name, EventType::eventClass));

    private NamedTypeJacksonSerializer(Builder builder) {
        super(builder);
    }

    public static NamedTypeJacksonSerializer create(ObjectMapper mapper) {
        return new NamedTypeJacksonSerializer(JacksonSerializer.builder().objectMapper(mapper));
    }

    @Override
    @SuppressWarnings("rawtypes")
    public SerializedType typeForClass(Class type) {
        if (type != null && EventTypes.isEvent(type)) {
            return new SimpleSerializedType(EventTypes.nameOf(type), EventTypes.revisionOf(type));
        }
        return super.typeForClass(type);
    }

    @Override
    @SuppressWarnings("rawtypes")
    public Class classForType(SerializedType type) {
        Class<? extends LedgerEvent> known = CLASSES.get(type.getName());
        return known == null ? super.classForType(type) : known;
    }
}
