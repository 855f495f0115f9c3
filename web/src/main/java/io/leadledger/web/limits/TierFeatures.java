package io.leadledger.web.limits;

import io.leadledger.api.error.ErrorCode;
import io.leadledger.api.error.LedgerException;
import io.leadledger.web.company.Companies;
import io.leadledger.web.company.Company;
import io.leadledger.web.company.Tier;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Which features a company has paid for. */
@Component
public final class TierFeatures {

    private final Companies companies;

    TierFeatures(Companies companies) {
        this.companies = companies;
    }

    public boolean has(UUID companyId, Feature feature) {
        return feature.isIn(companies.company(companyId).map(Company::tier).orElse(Tier.STARTER));
    }

    /** @throws LedgerException professional_tier_required or enterprise_tier_required, when the company's tier does not include the feature */
    public void require(UUID companyId, Feature feature) {
        if (!has(companyId, feature)) {
            boolean enterprise = feature.from() == Tier.ENTERPRISE;
            throw new LedgerException(
                    enterprise ? ErrorCode.ENTERPRISE_TIER_REQUIRED : ErrorCode.PROFESSIONAL_TIER_REQUIRED,
                    feature.title() + " is not part of the company's tier; it begins with " + feature.from().wire());
        }
    }
}
