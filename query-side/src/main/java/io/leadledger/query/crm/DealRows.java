package io.leadledger.query.crm;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadledger.query.crm.LeadDetails.Owner;
import io.leadledger.query.list.Found;
import io.leadledger.query.list.ListQuery;
import io.leadledger.query.list.ListRequest;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Deals from their read model, with the names that others keep: the owner's, and the company of the lead. */
@Component
final class DealRows {

    private static final String TABLE = """
            read.deal d
            left join read.lead_profile p on p.company_id = d.company_id and p.lead_id = d.lead_id
            left join read.rep r on r.company_id = d.company_id and r.rep_id = d.owner_id
            left join public.users u on u.company_id = d.company_id and u.user_id = d.owner_id""";

    private static final String COLUMNS = """
            d.deal_id, d.name, d.value, d.currency, d.stage, d.probability, coalesce(p.survivor_id, d.lead_id) as shown_lead_id,
            coalesce(d.company, (select l.company from read.lead_list l
                where l.company_id = d.company_id and l.lead_id = coalesce(p.survivor_id, d.lead_id))) as shown_company,
            d.owner_id, d.owner, coalesce(r.name, u.name) as owner_name, coalesce(r.email, u.email) as owner_email,
            d.expected_close_date, d.actual_close_date, d.created_at, d.updated_at""";

    private final JdbcClient jdbc;

    DealRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Found<DealSummary> list(UUID companyId, DealFilter filter, ListRequest request) {
        return new ListQuery(TABLE, "d.deal_id")
                .where("d.company_id = :company", "company", companyId)
                .where("not d.deleted")
                .where("d.stage = :stage", "stage", filter.stage())
                .where("d.owner_id = :owner", "owner", filter.ownerId())
                .where("d.lead_id in (select lead_id from read.lead_profile where company_id = :company and survivor_id = (select survivor_id"
                        + " from read.lead_profile where company_id = :company and lead_id = :lead) union all select :lead)",
                        "lead", filter.leadId())
                .where("d.value >= :least", "least", filter.minValue())
                .where("d.value <= :most", "most", filter.maxValue())
                .read(jdbc, COLUMNS, request, (row, _) -> summary(row));
    }

    /** A deal with the state that its events add up to. */
    record Whole(DealSummary summary, String state) {}

    Optional<Whole> find(UUID companyId, String dealId) {
        return jdbc.sql("select " + COLUMNS + ", d.state from " + TABLE
                        + " where d.company_id = :company and d.deal_id = :deal and not d.deleted")
                .param("company", companyId)
                .param("deal", dealId)
                .query((row, _) -> new Whole(summary(row), row.getString("state")))
                .optional();
    }

    private static DealSummary summary(ResultSet row) throws SQLException {
        String stage = row.getString("stage");
        return new DealSummary(
                row.getString("deal_id"), row.getString("name"), row.getBigDecimal("value"), row.getString("currency"), stage,
                probability(row.getBigDecimal("probability"), stage), row.getString("shown_lead_id"), row.getString("shown_company"),
                owner(row), row.getString("expected_close_date"), row.getString("actual_close_date"), Times.of(row, "created_at"),
                Times.of(row, "updated_at"));
    }

    private static @Nullable BigDecimal probability(@Nullable BigDecimal said, @Nullable String stage) {
        if (said != null || stage == null) {
            return said;
        }
        return switch (stage) {
            case "qualification" -> BigDecimal.valueOf(10);
            case "discovery" -> BigDecimal.valueOf(25);
            case "proposal" -> BigDecimal.valueOf(50);
            case "negotiation" -> BigDecimal.valueOf(75);
            case "closed_won" -> BigDecimal.valueOf(100);
            case "closed_lost" -> BigDecimal.ZERO;
            default -> null;
        };
    }

    private static @Nullable Owner owner(ResultSet row) throws SQLException {
        String id = row.getString("owner_id");
        String said = row.getString("owner");
        if (id == null && said == null) {
            return null;
        }
        JsonNode owner = said == null ? null : StoredJson.read(said, JsonNode.class);
        Owner known = new Owner(id, row.getString("owner_name"), row.getString("owner_email"));
        return owner == null ? known : new Owner(id, text(owner, "name"), text(owner, "email")).or(known);
    }

    private static @Nullable String text(JsonNode object, String name) {
        JsonNode value = object.path(name);
        return value.isValueNode() && !value.isNull() && !value.asText().isBlank() ? value.asText() : null;
    }
}
