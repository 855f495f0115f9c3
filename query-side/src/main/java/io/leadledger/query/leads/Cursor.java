package io.leadledger.query.leads;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.leadledger.api.error.LedgerException;
import io.leadledger.web.request.Fields;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The last lead of a page, after which the next one begins.
 *
 * @param key what it was sorted by, as text; null when it has none
 */
record Cursor(LeadSort sort, boolean descending, @Nullable String key, String leadId) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST = 4_000;

    /** What travels: short names, no types. */
    private record Form(String s, boolean d, @Nullable String k, String i) {}

    String text() {
        try {
            byte[] form = JSON.writeValueAsBytes(new Form(sort.wire(), descending, key, leadId));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(form);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @throws LedgerException naming {@code cursor}, for anything we did not write ourselves */
    static Cursor parse(String text) {
        try {
            if (text.length() <= LONGEST) {
                Form form = form(new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8));
                LeadSort sort = LeadSort.of(String.valueOf(form.s())).orElseThrow(IllegalArgumentException::new);
                if (form.i() != null && Fields.isKeepable(form.i()) && isKeyOf(sort, form.k())) {
                    return new Cursor(sort, form.d(), form.k(), form.i());
                }
            }
        } catch (IllegalArgumentException | DateTimeException | JsonProcessingException unreadable) {
            // refused below
        }
        throw LedgerException.invalid("cursor", "is not one that a list gave");
    }

    /** The JSON text {@code null} reads as no form at all. */
    private static Form form(String json) throws JsonProcessingException {
        return Optional.ofNullable(JSON.readValue(json, Form.class)).orElseThrow(IllegalArgumentException::new);
    }

    private static boolean isKeyOf(LeadSort sort, @Nullable String key) {
        if (key == null) {
            return sort.isNullable();
        }
        return switch (sort.type()) {
            case "timestamptz" -> {
                int year = Instant.parse(key).atOffset(ZoneOffset.UTC).getYear();
                yield year >= 1 && year <= 9999;
            }
            case "integer" -> Integer.toString(Integer.parseInt(key)).equals(key);
            default -> Fields.isKeepable(key);
        };
    }
}
