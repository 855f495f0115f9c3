package io.leadledger.command.upload;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leadledger.api.CallEvent;
import io.leadledger.command.ingestion.ItemFields;
import io.leadledger.command.ingestion.ItemRejected;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The {@code transcription} of an upload: {@code conversation_items}, {@code items} or {@code events} with what each side said, or the
 * whole {@code text}.
 *
 * @param startedAt start of the session, which the recording was transcribed in; null when not told
 * @param duration seconds
 * @param confidence mean of those given, 0 to 1
 * @param extra what has no meaning here, verbatim
 */
record UploadedTalk(
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable BigDecimal duration,
        @Nullable String language,
        @Nullable BigDecimal confidence,
        @Nullable String text,
        List<CallEvent.Segment> segments,
        ObjectNode extra) {

    private static final String PATH = "transcription.";
    private static final List<String> LISTS = List.of("conversation_items", "items", "events");
    private static final int CONFIDENCE_DIGITS = 4;

    /** @param callStart used for the seconds of each item when the session does not tell its start */
    static UploadedTalk read(ObjectNode posted, @Nullable Instant callStart) {
        ItemFields fields = new ItemFields(posted, PATH);
        Instant start = fields.instant("start_time");
        Instant end = fields.instant("end_time");
        BigDecimal duration = fields.amount("duration_seconds");
        String language = fields.text("language");
        BigDecimal said = fields.between("confidence", 0, 1);
        String text = fields.text("text");
        List<SpokenItem> items = new ArrayList<>();
        for (String list : LISTS) {
            items.addAll(items(fields, list));
        }
        ObjectNode extra = JsonNodeFactory.instance.objectNode();
        fields.rest().forEach(extra::set);
        BigDecimal confidence = said != null ? said : mean(items);
        return new UploadedTalk(
                start, end, duration, language, confidence, text, SpokenItem.segments(items, start != null ? start : callStart, duration), extra);
    }

    boolean isEmpty() {
        return text == null && segments.isEmpty();
    }

    private static List<SpokenItem> items(ItemFields fields, String list) {
        JsonNode posted = fields.any(list);
        List<SpokenItem> items = new ArrayList<>();
        if (posted == null) {
            return items;
        }
        if (!posted.isArray()) {
            throw ItemRejected.invalid(PATH + list, "must be a list");
        }
        int index = 0;
        for (JsonNode each : posted) {
            String path = PATH + list + "[" + index++ + "]";
            if (!(each instanceof ObjectNode object)) {
                throw ItemRejected.invalid(path, "must be an object");
            }
            SpokenItem item = SpokenItem.read(object, path + ".");
            if (item != null) {
                items.add(item);
            }
        }
        return items;
    }

    private static @Nullable BigDecimal mean(List<SpokenItem> items) {
        List<BigDecimal> given = items.stream().map(SpokenItem::confidence).filter(Objects::nonNull).toList();
        return given.isEmpty()
                ? null
                : given.stream().reduce(BigDecimal.ZERO, BigDecimal::add)
                        .divide(BigDecimal.valueOf(given.size()), CONFIDENCE_DIGITS, RoundingMode.HALF_UP)
                        .stripTrailingZeros();
    }
}
