package io.leadledger.query.audit;

import io.leadledger.api.error.ErrorCode;
import io.leadledger.api.error.LedgerException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.util.MimeTypeUtils;

/** In what form events are given. */
enum EventFormat {
    JSON("application/json"),
    NDJSON("application/x-ndjson"),
    CSV("text/csv"),
    CLOUDEVENTS_BATCH("application/cloudevents-batch+json"),
    CLOUDEVENTS_LINES("application/cloudevents+x-ndjson");

    private static final MediaType PROBLEM = MediaType.APPLICATION_PROBLEM_JSON;

    private final String mediaType;

    EventFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    String contentType() {
        return this == CSV ? mediaType + ";charset=UTF-8" : mediaType;
    }

    /**
     * @param accept the header; null and anything that takes all give the first of the formats
     * @throws LedgerException not acceptable
     */
    static EventFormat accepted(@Nullable String accept, List<EventFormat> formats) {
        if (accept == null || accept.isBlank()) {
            return formats.getFirst();
        }
        for (MediaType range : ranges(accept)) {
            for (EventFormat format : formats) {
                if (format.isMeantBy(range)) {
                    return format;
                }
            }
        }
        throw new LedgerException(ErrorCode.NOT_ACCEPTABLE, "Accept", "One of these can be given: " + formats.stream()
                .map(EventFormat::contentType).toList());
    }

    private boolean isMeantBy(MediaType range) {
        boolean fits = MediaType.parseMediaType(mediaType).isCompatibleWith(range);
        return switch (this) {
            case JSON -> fits || PROBLEM.equalsTypeAndSubtype(range);
            case NDJSON -> fits || isOneOf(range, "application/ndjson", "application/jsonl");
            case CLOUDEVENTS_LINES -> fits || isOneOf(range, "application/cloudevents+json");
            case CSV, CLOUDEVENTS_BATCH -> fits;
        };
    }

    private static boolean isOneOf(MediaType range, String... names) {
        return List.of(names).contains(range.getType() + "/" + range.getSubtype());
    }

    private static List<MediaType> ranges(String accept) {
        try {
            List<MediaType> ranges = MediaType.parseMediaTypes(accept);
            MimeTypeUtils.sortBySpecificity(ranges);
            return ranges.stream().filter(range -> range.getQualityValue() > 0).toList();
        } catch (InvalidMediaTypeException e) {
            throw new LedgerException(ErrorCode.NOT_ACCEPTABLE, "Accept", "'Accept' is not a list of media types");
        }
    }
}
