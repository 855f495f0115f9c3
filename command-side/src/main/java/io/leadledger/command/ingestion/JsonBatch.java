package io.leadledger.command.ingestion;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import io.leadledger.api.command.IngestChunk.PostedItem;
import io.leadledger.api.error.ErrorCode;
import io.leadledger.api.error.LedgerException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The envelope of a batch. Its items are only located here, not read: the body is held once as bytes, and trees are made of a few
 * hundred items at a time.
 *
 * @param companyId as posted; null when the envelope does not name one
 */
record JsonBatch(@Nullable String companyId, List<PostedItem> items) {

    static final int MOST_ITEMS = 10_000;

    private static final int DEEPEST = 200_000;

    /**
     * Passes over what is refused of an item when it is read by itself: what is too deep or too long, a name that stands there twice, and
     * the {@code NaN} that some programs write for a number they do not have.
     */
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(JsonFactory.Feature.CHARSET_DETECTION)
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .build())
            .build();

    /**
     * @param list name of the list of items
     * @throws LedgerException when the batch cannot be read; then nothing of it is taken
     */
    static JsonBatch read(byte[] posted, String list) {
        byte[] body = ItemJson.withoutByteOrderMark(posted);
        try (JsonParser parser = FACTORY.createParser(body)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new LedgerException(ErrorCode.INVALID_JSON, "The body is a JSON object with the list '" + list + "'");
            }
            String companyId = null;
            List<PostedItem> items = null;
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String field = parser.currentName();
                JsonToken value = parser.nextToken();
                if (field.equals(list) && value != JsonToken.VALUE_NULL) {
                    refuseSecond(list, items);
                    items = items(parser, body, list);
                } else if (field.equals("company_id") && value != JsonToken.VALUE_NULL) {
                    refuseSecond("company_id", companyId);
                    companyId = companyId(parser, value);
                } else {
                    parser.skipChildren();
                }
            }
            if (parser.nextToken() != null) {
                throw new LedgerException(ErrorCode.INVALID_JSON, "The body holds something after its JSON object");
            }
            if (items == null || items.isEmpty()) {
                throw new LedgerException(ErrorCode.MISSING_FIELD, list, "'" + list + "' is required and holds at least one item");
            }
            return new JsonBatch(companyId, items);
        } catch (JsonProcessingException e) {
            throw new LedgerException(ErrorCode.INVALID_JSON, "The body is not readable JSON: " + ItemJson.explain(e));
        } catch (IOException e) {
            throw new LedgerException(ErrorCode.INVALID_JSON, "The body is not readable UTF-8");
        }
    }

    /** Whichever of two were taken, the other would be lost without a word. */
    private static void refuseSecond(String field, @Nullable Object first) {
        if (first != null) {
            throw LedgerException.invalid(field, "stands there twice");
        }
    }

    private static String companyId(JsonParser parser, JsonToken value) throws IOException {
        if (value != JsonToken.VALUE_STRING) {
            throw LedgerException.invalid("company_id", "must be text");
        }
        return parser.getText();
    }

    private static List<PostedItem> items(JsonParser parser, byte[] body, String list) throws IOException {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            throw LedgerException.invalid(list, "must be a list");
        }
        List<PostedItem> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (items.size() == MOST_ITEMS) {
                throw new LedgerException(
                        ErrorCode.PAYLOAD_TOO_LARGE, list, "'" + list + "' holds more than " + MOST_ITEMS + " items; use NDJSON");
            }
            items.add(new PostedItem(items.size(), item(parser, body)));
        }
        return items;
    }

    private static byte[] item(JsonParser parser, byte[] body) throws IOException {
        int from = Math.toIntExact(parser.currentTokenLocation().getByteOffset());
        if (!parser.currentToken().isStructStart()) {
            return parser.getText().getBytes(StandardCharsets.UTF_8);
        }
        parser.skipChildren();
        int to = Math.toIntExact(parser.currentLocation().getByteOffset());
        return Arrays.copyOfRange(body, from, to);
    }
}
