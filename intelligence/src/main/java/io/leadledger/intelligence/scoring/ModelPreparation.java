package io.leadledger.intelligence.scoring;

import io.leadledger.api.query.PrepareModel;
import io.leadledger.intelligence.prediction.DealForecaster;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Trains outside of the transactions that record what models say. */
@Component
class ModelPreparation {

    private final LeadAssessor leads;
    private final DealForecaster deals;

    ModelPreparation(LeadAssessor leads, DealForecaster deals) {
        this.leads = leads;
        this.deals = deals;
    }

    @QueryHandler
    Boolean handle(PrepareModel query) {
        return switch (query.subject()) {
            case LEADS -> leads.prepare(query.companyId());
            case DEALS -> deals.prepare(query.companyId());
        };
    }
}
