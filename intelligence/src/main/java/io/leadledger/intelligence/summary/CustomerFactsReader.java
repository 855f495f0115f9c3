package io.leadledger.intelligence.summary;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what is open with the customer of a call. */
@Component
class CustomerFactsReader {

    private static final int MOST = 5;

    /** Under any of the names that the lead goes by. */
    private static final String OF_LEAD = """
             and lead_id in (select lead_id from read.lead_profile where company_id = :company and survivor_id = :lead union all select :lead)""";

    private final JdbcClient jdbc;

    CustomerFactsReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The lead is a source where the call's customer is named from it. */
    CustomerFacts of(UUID companyId, KnownCall call) {
        String lead = call.leadId();
        if (lead == null) {
            return new CustomerFacts(null, List.of(), List.of());
        }
        return new CustomerFacts(
                call.customer() == null && call.customerCompany() == null ? null : lead, tasks(companyId, lead), deals(companyId, lead));
    }

    private List<CustomerFacts.Task> tasks(UUID companyId, String lead) {
        return jdbc.sql("select task_id, state #>> '{details,description}' as description, due_at from read.task"
                        + " where company_id = :company and status in ('pending', 'in_progress')" + OF_LEAD
                        + " order by due_at nulls last, task_id limit " + MOST)
                .param("company", companyId)
                .param("lead", lead)
                .query((row, _) -> {
                    OffsetDateTime due = row.getObject("due_at", OffsetDateTime.class);
                    return new CustomerFacts.Task(
                            row.getString("task_id"), row.getString("description"), due == null ? null : due.toInstant());
                })
                .list();
    }

    private List<CustomerFacts.Deal> deals(UUID companyId, String lead) {
        return jdbc.sql("select deal_id, name, stage, value, currency from read.deal"
                        + " where company_id = :company and not deleted and stage is distinct from 'closed_won'"
                        + " and stage is distinct from 'closed_lost'" + OF_LEAD + " order by value desc nulls last, deal_id limit " + MOST)
                .param("company", companyId)
                .param("lead", lead)
                .query((row, _) -> new CustomerFacts.Deal(
                        row.getString("deal_id"), row.getString("name"), row.getString("stage"), row.getBigDecimal("value"),
                        row.getString("currency")))
                .list();
    }
}
