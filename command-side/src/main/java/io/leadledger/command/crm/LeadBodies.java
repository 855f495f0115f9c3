package io.leadledger.command.crm;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadledger.api.Handles;
import io.leadledger.api.command.LeadChange;
import io.leadledger.api.error.LedgerException;
import java.util.List;
import java.util.Set;

/** Lead bodies in NexusCRM's fields. */
final class LeadBodies {

    static final Set<String> STAGES = Set.of("subscriber", "lead", "mql", "sql", "opportunity", "customer");

    private static final String[] TEXTS = {
        "email", "name", "first_name", "last_name", "company", "title", "phone", "source", "source_detail"
    };

    private static final String[] READ_ONLY = {
        "leadId", "lead_id", "score", "scoreBreakdown", "score_breakdown", "activities", "deals", "created_at", "updated_at", "entity_type"
    };

    private LeadBodies() {}

    /** @throws LedgerException naming the field, when there is neither e-mail nor phone, or a value is of the wrong kind */
    static LeadChange creation(CrmBody body) {
        LeadChange change = change(body);
        if (body.keptText("email") == null && body.keptText("phone") == null) {
            throw LedgerException.missing("email");
        }
        body.keepDefault("source", "api");
        return new LeadChange(body.attributes(), change.stage(), change.owner(), change.tags());
    }

    /** @throws LedgerException naming the field, when a value is of the wrong kind */
    static LeadChange change(CrmBody body) {
        body.refuse(READ_ONLY);
        for (String name : TEXTS) {
            body.keepText(name);
        }
        String email = body.keptText("email");
        if (email != null && Handles.email(email) == null) {
            throw LedgerException.invalid("email", "must be an e-mail address");
        }
        body.keepObject("custom_fields");
        body.keepTexts("tags");
        String stage = body.word(body.has("stage") ? "stage" : "lifecycle_stage", STAGES);
        JsonNode owner = body.owner();
        return new LeadChange(body.attributes(), stage, owner, List.of());
    }
}
