package io.leadledger.api.analysis;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads members by any of their names. What has another shape than it should is as if it were not there. */
final class Words {

    private static final int LONGEST_NUMBER = 40;
    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private Words() {}

    /** The first of these members that is there. */
    static @Nullable JsonNode any(JsonNode object, String... names) {
        for (String name : names) {
            JsonNode value = object.get(name);
            if (value != null && !value.isNull()) {
                return value;
            }
        }
        return null;
    }

    static @Nullable String text(JsonNode object, String... names) {
        for (String name : names) {
            JsonNode value = object.get(name);
            if (value != null && value.isValueNode() && !value.isNull() && !value.asText().isBlank()) {
                return value.asText();
            }
        }
        return null;
    }

    /** A text, or the text that an object has under one of these names. */
    static @Nullable String textOrMember(JsonNode value, String... names) {
        return value.isTextual() ? (value.asText().isBlank() ? null : value.asText()) : text(value, names);
    }

    /** A word of a vocabulary, in lower case. */
    static @Nullable String word(JsonNode object, List<String> vocabulary, String... names) {
        String said = text(object, names);
        String word = said == null ? null : said.strip().toLowerCase(Locale.ROOT);
        return word != null && vocabulary.contains(word) ? word : null;
    }

    static @Nullable BigDecimal number(JsonNode object, String... names) {
        JsonNode value = any(object, names);
        return value == null ? null : number(value);
    }

    static @Nullable BigDecimal number(JsonNode value) {
        String digits = value.isNumber() || value.isTextual() ? value.asText().strip() : "";
        if (digits.isEmpty() || digits.length() > LONGEST_NUMBER) {
            return null;
        }
        try {
            BigDecimal number = new BigDecimal(digits);
            return Math.abs((long) number.precision() - number.scale()) > LONGEST_NUMBER ? null : number;
        } catch (NumberFormatException notANumber) {
            return null;
        }
    }

    static @Nullable Integer whole(JsonNode object, String... names) {
        BigDecimal number = number(object, names);
        return number == null || number.stripTrailingZeros().scale() > 0 || number.precision() - number.scale() > 9
                ? null
                : number.intValueExact();
    }

    /** 0 to 1; a percentage, which is above 1, is taken as one. */
    static @Nullable Double share(JsonNode object, String... names) {
        JsonNode value = any(object, names);
        return value == null ? null : share(value);
    }

    static @Nullable Double share(JsonNode value) {
        BigDecimal number = number(value);
        if (number == null || number.signum() < 0 || number.compareTo(HUNDRED) > 0) {
            return null;
        }
        return (number.compareTo(BigDecimal.ONE) > 0 ? number.divide(HUNDRED, 6, RoundingMode.HALF_UP) : number).doubleValue();
    }

    static @Nullable Boolean flag(JsonNode object, String... names) {
        JsonNode value = any(object, names);
        return value != null && value.isBoolean() ? value.booleanValue() : null;
    }

    /** Null when there is no list; elements that do not fit are left out. */
    static <T> @Nullable List<T> list(@Nullable JsonNode value, Function<JsonNode, @Nullable T> element) {
        if (value == null || !value.isArray()) {
            return null;
        }
        List<T> read = new ArrayList<>(value.size());
        for (JsonNode each : value) {
            T found = element.apply(each);
            if (found != null) {
                read.add(found);
            }
        }
        return List.copyOf(read);
    }

    static List<String> texts(JsonNode object, String... names) {
        List<String> texts = textsOrNull(object, names);
        return texts == null ? List.of() : texts;
    }

    static @Nullable List<String> textsOrNull(JsonNode object, String... names) {
        return list(any(object, names), each -> textOrMember(each, "text", "name", "reason", "stage_name"));
    }
}
