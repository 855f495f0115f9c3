package io.leadledger.query.crm;

import io.leadledger.api.state.CustomFields;
import io.leadledger.api.state.LeadModel;
import io.leadledger.query.crm.LeadDetails.Owner;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts a lead together from the read models that know of it. */
@Component
final class LeadDetailsReader {

    private final LeadRecords records;
    private final Timelines timelines;

    LeadDetailsReader(LeadRecords records, Timelines timelines) {
        this.records = records;
        this.timelines = timelines;
    }

    Optional<LeadDetails> read(UUID companyId, String leadId) {
        return records.find(companyId, leadId).map(lead -> details(companyId, lead));
    }

    private LeadDetails details(UUID companyId, LeadRecord lead) {
        LeadModel fields = new LeadModel(lead.state());
        return new LeadDetails(
                lead.leadId(), fields.email(), fields.name(), fields.text("first_name"), fields.text("last_name"),
                fields.text("company", "company_name"), fields.text("title", "job_title"), fields.phone(),
                fields.text("source", "lead_source"), fields.text("source_detail"), fields.score(), fields.scoreBreakdown(),
                fields.lifecycleStage(), owner(companyId, LeadOwners.of(fields)), fields.tags(), CustomFields.of(lead.state().attributes()),
                timelines.ofLead(companyId, lead), records.deals(companyId, lead), lead.createdAt().toString(),
                lead.updatedAt().toString());
    }

    /** Where only an id is known, name and e-mail are those of the rep. */
    private @Nullable Owner owner(UUID companyId, @Nullable Owner said) {
        if (said == null || said.userId() == null || (said.name() != null && said.email() != null)) {
            return said;
        }
        return records.rep(companyId, said.userId()).map(said::or).orElse(said);
    }
}
