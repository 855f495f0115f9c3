package io.leadledger.query.list;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.leadledger.api.error.LedgerException;
import io.leadledger.web.request.Fields;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The last row of a page, after which the next one begins.
 *
 * @param key what it was sorted by, as text; null when it has none
 */
record ListCursor(Sort sort, boolean descending, @Nullable String key, String id) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST = 4_000;

    /** What travels: short names, no types. */
    private record Form(@Nullable String s, boolean d, @Nullable String k, @Nullable String i) {}

    String text() {
        try {
            byte[] form = JSON.writeValueAsBytes(new Form(sort.wire(), descending, key, id));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(form);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @throws LedgerException naming {@code cursor}, for anything that a list with these sorts did not give */
    static ListCursor parse(String text, List<Sort> sorts) {
        return read(text)
                .flatMap(form -> sorts.stream().filter(sort -> sort.wire().equals(form.s())).findFirst().flatMap(sort -> of(sort, form)))
                .orElseThrow(() -> LedgerException.invalid("cursor", "is not one that a list gave"));
    }

    private static Optional<ListCursor> of(Sort sort, Form form) {
        String id = form.i();
        return id != null && Fields.isKeepable(id) && sort.isKey(form.k())
                ? Optional.of(new ListCursor(sort, form.d(), form.k(), id))
                : Optional.empty();
    }

    private static Optional<Form> read(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(JSON.readValue(new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8), Form.class));
        } catch (IllegalArgumentException | JsonProcessingException unreadable) {
            return Optional.empty();
        }
    }
}
