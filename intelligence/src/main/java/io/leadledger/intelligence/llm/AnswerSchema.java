package io.leadledger.intelligence.llm;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import dev.langchain4j.model.chat.request.json.JsonAnyOfSchema;
import dev.langchain4j.model.chat.request.json.JsonArraySchema;
import dev.langchain4j.model.chat.request.json.JsonBooleanSchema;
import dev.langchain4j.model.chat.request.json.JsonEnumSchema;
import dev.langchain4j.model.chat.request.json.JsonIntegerSchema;
import dev.langchain4j.model.chat.request.json.JsonNullSchema;
import dev.langchain4j.model.chat.request.json.JsonNumberSchema;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import dev.langchain4j.model.chat.request.json.JsonSchemaElement;
import dev.langchain4j.model.chat.request.json.JsonStringSchema;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The schema of a record as strict structured output wants it: every member is required, none may be added, what may be null says so.
 * Components are strings, whole numbers, numbers, booleans, enums (in small letters), records, and lists of these.
 */
final class AnswerSchema {

    private static final SnakeCaseStrategy NAMES = new SnakeCaseStrategy();

    private AnswerSchema() {}

    static JsonSchema of(Class<?> record) {
        return JsonSchema.builder().name(record.getSimpleName()).rootElement(object(record)).build();
    }

    static String member(RecordComponent component) {
        return NAMES.translate(component.getName());
    }

    static String wire(Object constant) {
        return ((Enum<?>) constant).name().toLowerCase(Locale.ROOT);
    }

    static boolean mayBeNull(AnnotatedType type) {
        return type.isAnnotationPresent(Nullable.class);
    }

    /** @throws IllegalArgumentException for what an answer cannot have */
    static Class<?> raw(AnnotatedType type) {
        if (type instanceof AnnotatedParameterizedType && type.getType().getTypeName().startsWith(List.class.getName() + "<")) {
            return List.class;
        }
        if (type.getType() instanceof Class<?> plain) {
            return plain;
        }
        throw new IllegalArgumentException("An answer cannot have " + type);
    }

    static AnnotatedType item(AnnotatedType list) {
        return ((AnnotatedParameterizedType) list).getAnnotatedActualTypeArguments()[0];
    }

    static boolean isWhole(Class<?> type) {
        return type == int.class || type == Integer.class || type == long.class || type == Long.class;
    }

    static boolean isNumber(Class<?> type) {
        return type == double.class || type == Double.class;
    }

    static boolean isBoolean(Class<?> type) {
        return type == boolean.class || type == Boolean.class;
    }

    private static JsonObjectSchema object(Class<?> record) {
        JsonObjectSchema.Builder schema = JsonObjectSchema.builder();
        for (RecordComponent component : record.getRecordComponents()) {
            schema.addProperty(member(component), element(component.getAnnotatedType()));
        }
        return schema.required(Arrays.stream(record.getRecordComponents()).map(AnswerSchema::member).toList())
                .additionalProperties(false)
                .build();
    }

    private static JsonSchemaElement element(AnnotatedType type) {
        JsonSchemaElement element = present(type);
        return mayBeNull(type) ? JsonAnyOfSchema.builder().anyOf(element, new JsonNullSchema()).build() : element;
    }

    private static JsonSchemaElement present(AnnotatedType type) {
        Class<?> raw = raw(type);
        if (raw == List.class) {
            return JsonArraySchema.builder().items(element(item(type))).build();
        }
        if (raw.isRecord()) {
            return object(raw);
        }
        if (raw.isEnum()) {
            return JsonEnumSchema.builder().enumValues(Arrays.stream(raw.getEnumConstants()).map(AnswerSchema::wire).toList()).build();
        }
        if (raw == String.class) {
            return new JsonStringSchema();
        }
        if (isWhole(raw)) {
            return new JsonIntegerSchema();
        }
        if (isNumber(raw)) {
            return new JsonNumberSchema();
        }
        if (isBoolean(raw)) {
            return new JsonBooleanSchema();
        }
        throw new IllegalArgumentException("An answer cannot have " + raw);
    }
}
