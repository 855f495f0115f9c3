package io.leadledger.projection.timeline;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadledger.api.CallEvent;
import io.leadledger.api.DealEvent;
import io.leadledger.api.EntityKind;
import io.leadledger.api.LedgerEvent;
import io.leadledger.api.state.CallState;
import io.leadledger.api.state.DealState;
import io.leadledger.api.state.Stamped;
import io.leadledger.projection.rows.Columns;
import io.leadledger.projection.rows.Key;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The lead that a call or a deal belongs to, by the rules of their own states: the one it was last said to.
 *
 * @param said the lead's id, or a JSON null where the link was cleared; null while nothing was said
 */
record LeadLink(Owned owned, @Nullable Stamped said) {

    /** A call or deal of a company: both have ids of their own. */
    record Owned(EntityKind kind, Key key) {}

    /** Null for an entity that does not change leads. */
    static @Nullable Owned owned(UUID companyId, LedgerEvent event) {
        return switch (event) {
            case CallEvent e -> new Owned(EntityKind.CALL, Key.of(companyId, e.callId()));
            case DealEvent e -> new Owned(EntityKind.DEAL, Key.of(companyId, e.dealId()));
            default -> null;
        };
    }

    /** What one event says; null when it says nothing. */
    static @Nullable Stamped saidBy(LedgerEvent event) {
        return switch (event) {
            case CallEvent e -> CallState.NEW.evolve(e).facts().entries().get("lead_id");
            case DealEvent e -> DealState.NEW.evolve(e).attributes().entries().get("lead_id");
            default -> null;
        };
    }

    LeadLink with(@Nullable Stamped other) {
        return other == null || (said != null && !other.beats(said)) ? this : new LeadLink(owned, other);
    }

    @Nullable String leadId() {
        JsonNode lead = said == null ? null : said.value();
        return lead == null || lead.isNull() || lead.isContainerNode() || lead.asText().isBlank() ? null : Columns.id(lead.asText());
    }
}
