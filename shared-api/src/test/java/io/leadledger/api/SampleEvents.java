package io.leadledger.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One instance of each event with every component filled, the same every time. */
final class SampleEvents {

    private static final Instant TIME = Instant.parse("2026-01-05T08:30:00.123456Z");

    private SampleEvents() {}

    static LedgerEvent of(Class<? extends LedgerEvent> type) {
        return make(type);
    }

    private static <T> T make(Class<T> type) {
        try {
            RecordComponent[] components = type.getRecordComponents();
            Class<?>[] types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            Object[] values = Arrays.stream(components).map(SampleEvents::value).toArray();
            var constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(type + " cannot be made", e);
        }
    }

    private static Object value(RecordComponent component) {
        Class<?> type = component.getType();
        if (type == String.class) {
            return component.getName();
        } else if (type == Instant.class) {
            return TIME;
        } else if (type == boolean.class) {
            return true;
        } else if (type == Boolean.class) {
            return true;
        } else if (type == Integer.class || type == int.class) {
            return 2;
        } else if (type == Long.class || type == long.class) {
            return 3L;
        } else if (type == Double.class || type == double.class) {
            return 0.25;
        } else if (type == LocalDate.class) {
            return LocalDate.parse("2026-01-05");
        } else if (type == LocalTime.class) {
            return LocalTime.parse("08:30");
        } else if (type == ZoneId.class) {
            return ZoneId.of("Asia/Kolkata");
        } else if (type == Duration.class) {
            return Duration.ofMinutes(90);
        } else if (type == Set.class) {
            return Set.of(element((Class<?>) ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0]));
        } else if (type == BigDecimal.class) {
            return new BigDecimal("0.85");
        } else if (type == Map.class) {
            return Map.of("field", (JsonNode) JsonNodeFactory.instance.textNode("value"));
        } else if (type == JsonNode.class) {
            return JsonNodeFactory.instance.objectNode().put("field", "value").putNull("cleared");
        } else if (type == Handle.class) {
            return new Handle(HandleKind.PHONE, "919876543210", "+91 98765 43210");
        } else if (type.isEnum()) {
            return type.getEnumConstants()[0];
        } else if (type == List.class) {
            return List.of(element((Class<?>) ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0]));
        }
        return make(type);
    }

    private static Object element(Class<?> type) {
        if (type == String.class) {
            return "element";
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        return type == Handle.class ? new Handle(HandleKind.EMAIL, "asha@example.com", null) : make(type);
    }
}
