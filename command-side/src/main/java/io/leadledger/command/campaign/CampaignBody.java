package io.leadledger.command.campaign;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadledger.api.campaign.CallSettings;
import io.leadledger.api.campaign.CampaignCommand;
import io.leadledger.api.campaign.CampaignSchedule;
import io.leadledger.api.error.LedgerException;
import io.leadledger.command.ingestion.ItemFields;
import io.leadledger.command.ingestion.ItemJson;
import io.leadledger.command.ingestion.ItemRejected;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was posted for a campaign; whom its ids stand for is found out afterwards.
 *
 * @param contactIds in order
 */
record CampaignBody(
        String name,
        @Nullable String description,
        String templateId,
        Map<String, JsonNode> variables,
        List<String> contactIds,
        List<String> listIds,
        CampaignSchedule schedule,
        CallSettings callSettings) {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_TEXT = 10_000;
    static final int MOST_CONTACTS = 200_000;
    private static final int MOST_LISTS = 1_000;

    /** @throws LedgerException naming the field that cannot be taken */
    static CampaignBody read(byte[] body, ZoneId companyZone, Instant now) {
        try {
            ItemFields fields = new ItemFields(ItemJson.read(body), "");
            return new CampaignBody(
                    bounded("name", fields.requiredText("name"), LONGEST_NAME), description(fields.text("description")),
                    fields.requiredId("templateId"), variables(fields.any("variables")), ids("contacts", fields.any("contacts"), MOST_CONTACTS),
                    ids("contactListIds", fields.any("contactListIds"), MOST_LISTS), ScheduleBody.read(fields.any("schedule"), companyZone, now),
                    CallSettingsBody.read(fields.any("callSettings")));
        } catch (ItemRejected refused) {
            throw refused.asRefusal();
        }
    }

    CampaignCommand.Create of(UUID companyId, String campaignId, List<CampaignCommand.Contact> contacts, Instant now) {
        return new CampaignCommand.Create(
                companyId, campaignId, name, description, templateId, variables, schedule, callSettings, contacts, now);
    }

    private static @Nullable String description(@Nullable String posted) {
        return posted == null ? null : bounded("description", posted, LONGEST_TEXT);
    }

    private static String bounded(String field, String text, int most) {
        if (text.length() > most) {
            throw ItemRejected.invalid(field, "must have at most " + most + " characters");
        }
        return text;
    }

    private static Map<String, JsonNode> variables(@Nullable JsonNode posted) {
        Map<String, JsonNode> variables = new LinkedHashMap<>();
        if (posted == null) {
            return variables;
        }
        if (!posted.isObject()) {
            throw ItemRejected.invalid("variables", "must be an object of texts");
        }
        posted.properties().forEach(variable -> {
            if (variable.getValue().isContainerNode()) {
                throw ItemRejected.invalid("variables." + variable.getKey(), "must be a text or a number");
            }
            if (!variable.getValue().isNull()) {
                variables.put(variable.getKey(), variable.getValue());
            }
        });
        return variables;
    }

    private static List<String> ids(String field, @Nullable JsonNode posted, int most) {
        List<String> ids = new ArrayList<>();
        if (posted == null) {
            return ids;
        }
        if (!posted.isArray() || posted.size() > most) {
            throw ItemRejected.invalid(field, "must be a list of at most " + most + " ids");
        }
        for (JsonNode id : posted) {
            if (!id.isTextual() || id.asText().isBlank()) {
                throw ItemRejected.invalid(field + "[" + ids.size() + "]", "must be an id");
            }
            ids.add(id.asText());
        }
        return ids;
    }
}
