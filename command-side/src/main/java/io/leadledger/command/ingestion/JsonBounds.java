package io.leadledger.command.ingestion;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadledger.api.Numbers;
import io.leadledger.api.error.ErrorCode;
import java.util.Map;

/** Refuses what cannot be kept exactly: U+0000 and lone surrogates in texts, numbers beyond what every reader can hold. */
final class JsonBounds {

    private JsonBounds() {}

    /** @throws ItemRejected naming the first field that breaks a bound */
    static void check(JsonNode node, String path) {
        switch (node.getNodeType()) {
            case STRING -> checkText(node.textValue(), path);
            case NUMBER -> checkNumber(node, path);
            case OBJECT -> {
                for (Map.Entry<String, JsonNode> field : node.properties()) {
                    checkText(field.getKey(), path);
                    check(field.getValue(), path.isEmpty() ? field.getKey() : path + "." + field.getKey());
                }
            }
            case ARRAY -> {
                for (int i = 0; i < node.size(); i++) {
                    check(node.get(i), path + "[" + i + "]");
                }
            }
            default -> { }
        }
    }

    private static void checkText(String text, String path) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean pair = Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1));
            if (c == 0 || (Character.isSurrogate(c) && !pair)) {
                throw new ItemRejected(ErrorCode.INVALID_TEXT, path, "The text holds U+0000 or a lone surrogate, which cannot be kept");
            }
            if (pair) {
                i++;
            }
        }
    }

    private static void checkNumber(JsonNode number, String path) {
        if (number.isIntegralNumber() && number.canConvertToLong()) {
            return;
        }
        if (!Numbers.isBounded(number.decimalValue())) {
            throw new ItemRejected(ErrorCode.NUMBER_OUT_OF_RANGE, path, "The number has more than " + Numbers.MOST_DIGITS + " digits");
        }
    }
}
