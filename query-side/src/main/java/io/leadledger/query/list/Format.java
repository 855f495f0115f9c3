package io.leadledger.query.list;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.util.MimeTypeUtils;

/** In what form a list is given. */
public enum Format {
    JSON("application/json"),
    CSV("text/csv"),
    NDJSON("application/x-ndjson");

    @SuppressWarnings("ImmutableEnumChecker") // never changed
    private final MediaType mediaType;

    Format(String mediaType) {
        this.mediaType = MediaType.parseMediaType(mediaType);
    }

    public MediaType mediaType() {
        return mediaType;
    }

    /** JSON unless another form is preferred. */
    public static Format accepted(@Nullable String accept) {
        if (accept == null) {
            return JSON;
        }
        try {
            List<MediaType> types = MediaType.parseMediaTypes(accept);
            MimeTypeUtils.sortBySpecificity(types);
            return types.stream()
                    .sorted((one, other) -> Double.compare(other.getQualityValue(), one.getQualityValue()))
                    .map(Format::of)
                    .findFirst()
                    .orElse(JSON);
        } catch (InvalidMediaTypeException unreadable) {
            return JSON;
        }
    }

    private static Format of(MediaType type) {
        if (type.isWildcardType()) {
            return JSON;
        }
        return CSV.mediaType.equalsTypeAndSubtype(type) ? CSV : type.getSubtype().endsWith("ndjson") ? NDJSON : JSON;
    }
}
