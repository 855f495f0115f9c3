package io.leadledger.command.contactlist;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadledger.command.ingestion.ItemFields;
import io.leadledger.command.ingestion.ItemJson;
import io.leadledger.command.ingestion.ItemRejected;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what is posted about a list. */
final class ContactListBody {

    private static final int LONGEST_NAME = 200;
    private static final int MOST_CONTACTS = 10_000;

    private ContactListBody() {}

    /** @throws io.leadledger.api.error.LedgerException naming the field that cannot be taken */
    static String name(byte[] body) {
        try {
            String name = new ItemFields(ItemJson.read(body), "").requiredText("name");
            if (name.length() > LONGEST_NAME) {
                throw ItemRejected.invalid("name", "must have at most " + LONGEST_NAME + " characters");
            }
            return name.strip();
        } catch (ItemRejected refused) {
            throw refused.asRefusal();
        }
    }

    /**
     * Each id once, in order.
     *
     * @throws io.leadledger.api.error.LedgerException naming the field that cannot be taken
     */
    static List<String> contacts(byte[] body) {
        try {
            return contacts(new ItemFields(ItemJson.read(body), "").any("contacts"));
        } catch (ItemRejected refused) {
            throw refused.asRefusal();
        }
    }

    private static List<String> contacts(@Nullable JsonNode posted) {
        if (posted == null) {
            throw ItemRejected.missing("contacts");
        }
        if (!posted.isArray() || posted.isEmpty() || posted.size() > MOST_CONTACTS) {
            throw ItemRejected.invalid("contacts", "must be a list of 1 to " + MOST_CONTACTS + " ids");
        }
        Set<String> ids = new LinkedHashSet<>();
        for (int i = 0; i < posted.size(); i++) {
            if (!posted.get(i).isTextual() || posted.get(i).asText().isBlank()) {
                throw ItemRejected.invalid("contacts[" + i + "]", "must be an id");
            }
            ids.add(posted.get(i).asText());
        }
        return List.copyOf(ids);
    }
}
