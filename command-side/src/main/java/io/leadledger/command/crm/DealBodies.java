package io.leadledger.command.crm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.leadledger.api.command.DealChange;
import io.leadledger.api.error.LedgerException;
import io.leadledger.api.state.DealState;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Deal bodies in NexusCRM's fields. */
final class DealBodies {

    private static final int PERCENT = 100;

    private static final Set<String> STAGES = Set.of(
            "qualification", "discovery", "proposal", "negotiation", DealState.WON, DealState.LOST, "won", "lost");

    private static final String[] READ_ONLY = {
        "deal_id", "activities", "predictions", "created_at", "updated_at", "entity_type", "stage_changed_at"
    };

    private DealBodies() {}

    /** @throws LedgerException naming the field, when the name is missing or a value is of the wrong kind */
    static DealChange creation(CrmBody body) {
        DealChange change = change(body);
        if (body.keptText("name") == null) {
            throw LedgerException.missing("name");
        }
        Map<String, JsonNode> attributes = new LinkedHashMap<>(change.attributes());
        attributes.putIfAbsent("currency", TextNode.valueOf("USD"));
        String stage = change.stage() == null ? "qualification" : change.stage();
        return new DealChange(attributes, change.leadId(), stage);
    }

    /** @throws LedgerException naming the field, when a value is of the wrong kind */
    static DealChange change(CrmBody body) {
        body.refuse(READ_ONLY);
        body.keepText("name");
        body.keepNumber("value", null);
        body.keepText("currency");
        String currency = body.keptText("currency");
        if (currency != null && !currency.matches("[A-Za-z]{3}")) {
            throw LedgerException.invalid("currency", "must be a code of three letters");
        }
        body.keepNumber("probability", PERCENT);
        body.keepText("company");
        body.keepText("notes");
        body.keepDay("expected_close_date");
        body.keepDay("actual_close_date");
        body.keepObjects("contacts");
        body.keepObject("custom_fields");
        String stage = stage(body);
        String leadId = body.id("lead_id");
        JsonNode owner = body.owner();
        Map<String, JsonNode> attributes = body.attributes();
        if (owner != null) {
            attributes.put("owner", owner);
        }
        return new DealChange(attributes, leadId, stage);
    }

    private static @Nullable String stage(CrmBody body) {
        String word = body.word("stage", STAGES);
        return switch (word) {
            case "won" -> DealState.WON;
            case "lost" -> DealState.LOST;
            case null, default -> word;
        };
    }
}
