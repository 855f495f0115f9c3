package io.leadledger.command.contact;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadledger.api.Handle;
import io.leadledger.api.Handles;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a contact can be recognised by: the phone first. */
record ContactHandles(@Nullable Handle phone, @Nullable Handle email) {

    static ContactHandles of(Map<String, JsonNode> attributes, @Nullable String country) {
        return new ContactHandles(Handles.phone(text(attributes.get("phone")), country), Handles.email(text(attributes.get("email"))));
    }

    List<Handle> all() {
        return Stream.of(phone, email).filter(Objects::nonNull).toList();
    }

    private static @Nullable String text(@Nullable JsonNode value) {
        return value == null || value.isNull() ? null : value.asText();
    }
}
