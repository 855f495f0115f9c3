package io.leadledger.command.ingestion;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leadledger.api.error.ErrorCode;
import java.io.IOException;
import java.util.Arrays;
import java.util.regex.Pattern;

/** Reads the JSON of one item. UTF-8 and nothing else; numbers keep every digit that was sent. */
public final class ItemJson {

    static final JsonFactory FACTORY =
            JsonFactory.builder().disable(JsonFactory.Feature.CHARSET_DETECTION).build();

    private static final Pattern ADVICE = Pattern.compile("[,:]? (?:from|enable) `[^`]*`(?: to allow)?");

    private static final ObjectMapper MAPPER = JsonMapper.builder(FACTORY)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .nodeFactory(JsonNodeFactory.withExactBigDecimals(true))
            .build();

    private ItemJson() {}

    /** @throws ItemRejected when it is not one JSON object within the bounds */
    public static ObjectNode read(byte[] json) {
        JsonNode node;
        try {
            node = MAPPER.readTree(withoutByteOrderMark(json));
        } catch (JsonProcessingException e) {
            throw new ItemRejected(ErrorCode.INVALID_JSON, null, "The item is not readable JSON: " + explain(e));
        } catch (IOException e) {
            throw new ItemRejected(ErrorCode.INVALID_JSON, null, "The item is not readable UTF-8");
        }
        if (!(node instanceof ObjectNode object)) {
            throw new ItemRejected(ErrorCode.INVALID_JSON, null, "An item is a JSON object");
        }
        JsonBounds.check(object, "");
        return object;
    }

    /** Some programs begin each UTF-8 text with U+FEFF, which is not part of it. */
    static byte[] withoutByteOrderMark(byte[] text) {
        boolean marked = text.length >= 3 && text[0] == (byte) 0xEF && text[1] == (byte) 0xBB && text[2] == (byte) 0xBF;
        return marked ? Arrays.copyOfRange(text, 3, text.length) : text;
    }

    /** What is wrong, without the parser's advice on how to configure it. */
    static String explain(JsonProcessingException e) {
        String message = ADVICE.matcher(e.getOriginalMessage()).replaceAll("");
        return message.contains("`") ? "It breaks the rules of JSON" : message;
    }
}
