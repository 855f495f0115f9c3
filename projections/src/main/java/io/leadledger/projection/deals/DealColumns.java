package io.leadledger.projection.deals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import io.leadledger.api.state.DealState;
import io.leadledger.api.state.Stamped;
import io.leadledger.projection.rows.Columns;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** What the columns show of a deal. Sources differ in names; a value that is not of the column's type is shown as null. */
record DealColumns(DealState deal) {

    @Nullable String name() {
        return deal.attributes().text("name", "deal_name", "title");
    }

    @Nullable BigDecimal value() {
        return Columns.number(deal.attributes().number("value", "amount"));
    }

    @Nullable BigDecimal probability() {
        return Columns.number(deal.attributes().number("probability"));
    }

    @Nullable String company() {
        return deal.attributes().text("company", "company_name");
    }

    /** An object with at least {@code user_id} where a source named only that. */
    @Nullable JsonNode owner() {
        JsonNode said = deal.attributes().newest("owner", "owner_id", "rep_id");
        if (said == null || said.isObject() || said.isArray()) {
            return said;
        }
        return JsonNodeFactory.instance.objectNode().set("user_id", TextNode.valueOf(said.asText()));
    }

    @Nullable String ownerId() {
        JsonNode owner = owner();
        if (owner == null) {
            return null;
        }
        for (String name : new String[] {"user_id", "rep_id", "id"}) {
            if (owner.path(name).isValueNode() && !owner.path(name).isNull()) {
                return Columns.indexed(owner.path(name).asText());
            }
        }
        return null;
    }

    @Nullable LocalDate expectedCloseDate() {
        return Columns.day(deal.attributes().text("expected_close_date", "close_date"));
    }

    /** As said; else the day on which it was won or lost. */
    @Nullable LocalDate actualCloseDate() {
        LocalDate said = Columns.day(deal.attributes().text("actual_close_date", "closed_at"));
        String stage = deal.stage();
        if (said != null || !(DealState.WON.equals(stage) || DealState.LOST.equals(stage))) {
            return said;
        }
        LocalDate changed = Columns.day(deal.attributes().text("stage_changed_at"));
        Stamped staged = deal.attributes().entries().get("stage");
        return changed != null || staged == null ? changed : dayOf(staged.at());
    }

    private static LocalDate dayOf(Instant time) {
        return LocalDate.ofInstant(Columns.moment(time), ZoneOffset.UTC);
    }
}
