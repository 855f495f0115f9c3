package io.leadledger.query.crm;

import io.leadledger.api.state.CustomFields;
import io.leadledger.api.state.LeadModel;
import io.leadledger.query.crm.LeadDetails.Owner;
import io.leadledger.query.list.Found;
import io.leadledger.query.list.ListQuery;
import io.leadledger.query.list.ListRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds a page of leads, then reads what belongs to them, a statement for each kind. */
@Component
final class LeadListReader {

    /** The chat row holds when a lead's own facts last changed; one that absorbed others is sorted by its own. */
    private static final String TABLE = """
            read.crm_lead c left join read.lead_chat t on t.company_id = c.company_id and t.lead_id = c.lead_id""";

    private final JdbcClient jdbc;
    private final LeadRecords records;
    private final LeadSearch search;

    LeadListReader(JdbcClient jdbc, LeadRecords records, LeadSearch search) {
        this.jdbc = jdbc;
        this.records = records;
        this.search = search;
    }

    Found<LeadSummary> list(UUID companyId, LeadFilter filter, ListRequest request) {
        String pattern = filter.search();
        List<String> found = pattern == null ? null : search.few(companyId, pattern);
        return new ListQuery(TABLE, "c.lead_id")
                .where("c.company_id = :company", "company", companyId)
                .where("not c.hidden")
                .where("c.stage = :stage", "stage", filter.stage())
                .where("c.owner_id = :owner", "owner", filter.ownerId())
                .where("lower(c.source) = lower(:source)", "source", filter.source())
                .where("c.tags @> to_jsonb(cast(:tag as text))", "tag", filter.tag())
                .where("c.lead_id = any(cast(:found as text[]))", "found", found == null ? null : found.toArray(String[]::new))
                .where("c.search like :search", "search", pattern)
                .where("c.score >= :score", "score", filter.minScore())
                .read(jdbc, "c.lead_id", request, (row, _) -> row.getString("lead_id"))
                .map(ids -> summaries(companyId, ids));
    }

    private List<LeadSummary> summaries(UUID companyId, List<String> leadIds) {
        Map<String, LeadRecord> leads = records.find(companyId, leadIds);
        Map<String, List<String>> deals = records.deals(companyId, leads.values());
        Map<String, Owner> reps = records.reps(companyId, owners(leads));
        return leadIds.stream()
                .map(leads::get)
                .filter(Objects::nonNull)
                .map(lead -> summary(lead, deals.getOrDefault(lead.leadId(), List.of()), reps))
                .toList();
    }

    private static Set<String> owners(Map<String, LeadRecord> leads) {
        return leads.values().stream()
                .map(lead -> LeadOwners.of(new LeadModel(lead.state())))
                .filter(Objects::nonNull)
                .map(Owner::userId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private static LeadSummary summary(LeadRecord lead, List<String> deals, Map<String, Owner> reps) {
        LeadModel fields = new LeadModel(lead.state());
        return new LeadSummary(
                lead.leadId(), fields.email(), fields.name(), fields.text("first_name"), fields.text("last_name"),
                fields.text("company", "company_name"), fields.text("title", "job_title"), fields.phone(),
                fields.text("source", "lead_source"), fields.text("source_detail"), fields.score(), fields.scoreBreakdown(),
                fields.lifecycleStage(), named(LeadOwners.of(fields), reps), fields.tags(), CustomFields.of(lead.state().attributes()), deals,
                lead.createdAt().toString(), lead.updatedAt().toString());
    }

    private static @Nullable Owner named(@Nullable Owner said, Map<String, Owner> reps) {
        Owner rep = said == null || said.userId() == null ? null : reps.get(said.userId());
        return said == null || rep == null ? said : said.or(rep);
    }
}
