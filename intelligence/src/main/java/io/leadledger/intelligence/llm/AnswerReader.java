package io.leadledger.intelligence.llm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes a record of an answer that fits its schema to the letter: endpoints differ in how far they keep what was asked for. */
final class AnswerReader {

    private static final JsonMapper JSON = JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

    private AnswerReader() {}

    /** Where an answer does not fit; never what stands there. */
    static final class Unfit extends Exception {

        private static final long serialVersionUID = 1L;

        Unfit(String reason) {
            super(reason);
        }
    }

    static <T> T read(String answer, Class<T> type) throws Unfit {
        try {
            return type.cast(record(JSON.readTree(answer), type, "the answer"));
        } catch (JsonProcessingException e) {
            throw new Unfit("the answer is not JSON");
        }
    }

    private static @Nullable Object value(@Nullable JsonNode node, AnnotatedType type, String where) throws Unfit {
        if (node == null) {
            throw new Unfit(where + " is missing");
        }
        if (node.isNull() && AnswerSchema.mayBeNull(type)) {
            return null;
        }
        Class<?> raw = AnswerSchema.raw(type);
        if (raw == List.class) {
            return list(node, AnswerSchema.item(type), where);
        }
        return raw.isRecord() ? record(node, raw, where) : scalar(node, raw, where);
    }

    private static Object record(JsonNode node, Class<?> type, String where) throws Unfit {
        require(node.isObject(), where);
        RecordComponent[] components = type.getRecordComponents();
        @Nullable Object[] values = new @Nullable Object[components.length];
        for (int i = 0; i < components.length; i++) {
            String member = AnswerSchema.member(components[i]);
            values[i] = value(node.get(member), components[i].getAnnotatedType(), where + "." + member);
        }
        if (node.size() != components.length) {
            throw new Unfit(where + " has members that nobody asked for");
        }
        return make(type, components, values, where);
    }

    private static Object make(Class<?> type, RecordComponent[] components, @Nullable Object[] values, String where) throws Unfit {
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            throw new Unfit(where + " has a value that is out of range");
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("A record has a canonical constructor", e);
        }
    }

    private static List<@Nullable Object> list(JsonNode node, AnnotatedType type, String where) throws Unfit {
        require(node.isArray(), where);
        List<@Nullable Object> items = new ArrayList<>();
        for (JsonNode item : node) {
            items.add(value(item, type, where + "[" + items.size() + "]"));
        }
        return items;
    }

    private static Object scalar(JsonNode node, Class<?> type, String where) throws Unfit {
        if (type == String.class) {
            require(node.isTextual(), where);
            return node.textValue();
        }
        if (AnswerSchema.isBoolean(type)) {
            require(node.isBoolean(), where);
            return node.booleanValue();
        }
        if (AnswerSchema.isNumber(type)) {
            require(node.isNumber() && Double.isFinite(node.doubleValue()), where);
            return node.doubleValue();
        }
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .filter(constant -> node.isTextual() && AnswerSchema.wire(constant).equals(node.textValue()))
                    .findFirst().orElseThrow(() -> new Unfit(where + " is none of the known words"));
        }
        boolean isLong = type == long.class || type == Long.class;
        require(isLong ? node.isIntegralNumber() && node.canConvertToLong() : node.isIntegralNumber() && node.canConvertToInt(), where);
        return isLong ? (Object) node.longValue() : (Object) node.intValue();
    }

    private static void require(boolean fits, String where) throws Unfit {
        if (!fits) {
            throw new Unfit(where + " is of another type");
        }
    }
}
