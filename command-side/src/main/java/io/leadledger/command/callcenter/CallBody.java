package io.leadledger.command.callcenter;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadledger.api.PhoneNumbers;
import io.leadledger.api.callcenter.CallCenterCommand;
import io.leadledger.api.callcenter.CallCenterCommand.Script;
import io.leadledger.api.error.LedgerException;
import io.leadledger.command.ingestion.ItemFields;
import io.leadledger.command.ingestion.ItemJson;
import io.leadledger.command.ingestion.ItemRejected;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Reads the body of "Create a Call".
 *
 * @param country ISO 3166 code for phone numbers without a country code; null when the company has none
 * @param leadOf the lead behind a contact id; refuses one that is unknown
 */
record CallBody(@Nullable String country, UnaryOperator<String> leadOf) {

    private static final Duration FARTHEST = Duration.ofDays(3_660);
    private static final int LONGEST_VALUE = 10_000;
    private static final int MOST_VARIABLES = 200;

    /** @throws LedgerException naming the field that is missing or cannot be taken */
    CallCenterCommand.Order read(byte[] body, UUID companyId, String callId, Instant now) {
        try {
            ItemFields fields = new ItemFields(ItemJson.read(body), "");
            String phone = phone(fields, "phone");
            String contactId = fields.id("contactId");
            if (phone == null && contactId == null) {
                throw ItemRejected.missing("phone");
            }
            String callerId = phone(fields, "callerId");
            Script script = script(fields);
            Instant scheduled = fields.instant("scheduled");
            if (scheduled != null && scheduled.isAfter(now.plus(FARTHEST))) {
                throw ItemRejected.invalid("scheduled", "must be within the next ten years");
            }
            String leadId = contactId == null ? null : leadOf.apply(contactId);
            return new CallCenterCommand.Order(companyId, callId, leadId, phone, script, scheduled, callerId, null, now);
        } catch (ItemRejected refused) {
            throw refused.asRefusal();
        }
    }

    private @Nullable String phone(ItemFields fields, String name) {
        String phone = fields.text(name);
        if (phone != null && !PhoneNumbers.isPossible(phone.strip(), country)) {
            throw ItemRejected.invalid(name, "must be a valid phone number");
        }
        return phone == null ? null : phone.strip();
    }

    private static @Nullable Script script(ItemFields fields) {
        String templateId = fields.id("templateId");
        JsonNode posted = fields.any("variables");
        Map<String, String> variables = new LinkedHashMap<>();
        if (posted != null) {
            if (!posted.isObject() || posted.size() > MOST_VARIABLES) {
                throw ItemRejected.invalid("variables", "must be an object of at most " + MOST_VARIABLES + " values");
            }
            posted.properties().forEach(variable -> put(variables, variable.getKey(), variable.getValue()));
        }
        return templateId == null ? null : new Script(templateId, null, variables);
    }

    private static void put(Map<String, String> variables, String name, JsonNode value) {
        if (value.isContainerNode() || value.asText().length() > LONGEST_VALUE) {
            throw ItemRejected.invalid("variables." + name, "must be text of at most " + LONGEST_VALUE + " characters");
        }
        if (!value.isNull()) {
            variables.put(name, value.asText());
        }
    }
}
