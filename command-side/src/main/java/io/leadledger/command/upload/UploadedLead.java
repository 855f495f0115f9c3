package io.leadledger.command.upload;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leadledger.api.Handle;
import io.leadledger.api.Handles;
import io.leadledger.command.ingestion.ItemFields;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who was spoken to, as far as the upload tells.
 *
 * @param handles the caller's number first
 * @param attributes what the agent wrote down; empty when it wrote down nothing
 * @param stage in NexusCRM's words; null when the upload leaves it as it is
 * @param at when the agent wrote it down; null when not told
 */
record UploadedLead(List<Handle> handles, Map<String, JsonNode> attributes, @Nullable String stage, @Nullable Instant at) {

    private static final String PATH = "lead.";

    /** @param posted null without a {@code lead} */
    static UploadedLead read(@Nullable ObjectNode posted, @Nullable String callerPhone, Instant receivedAt, @Nullable String country) {
        if (posted == null) {
            return new UploadedLead(handles(Handles.phone(callerPhone, country)), Map.of(), null, null);
        }
        ItemFields fields = new ItemFields(posted, PATH);
        Instant at = Clocks.past(fields, PATH, "timestamp", receivedAt);
        String stage = stage(fields.text("status"));
        Handle caller = Handles.phone(callerPhone, country);
        Handle phone = Handles.phone(fields.peek("phone"), country);
        Handle email = Handles.email(fields.peek("email"));
        for (String name : List.of("name", "email", "company", "interest", "phone", "job_title", "budget", "timeline", "source")) {
            JsonNode value = posted.get(name);
            if (value != null && value.isContainerNode()) {
                fields.text(name);
            }
        }
        Map<String, JsonNode> attributes = new LinkedHashMap<>();
        fields.rest().forEach((name, value) -> {
            if (!value.isNull() && !(value.isTextual() && value.textValue().isBlank())) {
                attributes.put(name, value);
            }
        });
        return new UploadedLead(handles(caller, phone, email), attributes, stage, at);
    }

    /** New leads and those that were contacted are leads; one that is closed stays what it was. */
    private static @Nullable String stage(@Nullable String status) {
        return status == null ? null : switch (status.strip().toLowerCase(Locale.ROOT)) {
            case "new", "contacted" -> "lead";
            case "qualified" -> "sql";
            case "converted" -> "customer";
            default -> null;
        };
    }

    boolean saysSomething() {
        return !attributes.isEmpty() || stage != null;
    }

    private static List<Handle> handles(@Nullable Handle... found) {
        List<Handle> handles = new ArrayList<>();
        Stream.of(found)
                .filter(handle -> handle != null && handles.stream().noneMatch(known -> known.key().equals(handle.key())))
                .forEach(handles::add);
        return handles;
    }
}
