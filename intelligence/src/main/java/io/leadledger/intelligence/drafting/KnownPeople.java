package io.leadledger.intelligence.drafting;

import io.leadledger.api.state.LeadModel;
import io.leadledger.intelligence.facts.EntityLog;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who a draft is from and to, as far as the company's own records say. */
@Component
class KnownPeople {

    private final EntityLog log;
    private final Reps reps;

    KnownPeople(EntityLog log, Reps reps) {
        this.log = log;
        this.reps = reps;
    }

    void addTo(DraftFacts facts, UUID companyId, @Nullable String leadId, @Nullable String repId) {
        if (leadId != null) {
            log.lead(companyId, leadId).map(LeadModel::new).ifPresent(lead -> facts
                    .person("customer_name", "first_name", lead.name())
                    .with("customer_company", lead.text("company", "company_name"))
                    .with("industry", lead.text("industry")));
        }
        if (repId != null) {
            facts.person("rep_name", "rep_first_name", reps.name(companyId, repId));
        }
    }
}
