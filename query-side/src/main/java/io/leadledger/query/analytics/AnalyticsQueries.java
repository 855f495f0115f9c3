package io.leadledger.query.analytics;

import io.leadledger.api.MetaKeys;
import io.leadledger.api.error.ErrorCode;
import io.leadledger.api.error.LedgerException;
import io.leadledger.api.query.analytics.CallFilter;
import io.leadledger.api.query.analytics.CallTotals;
import io.leadledger.api.query.analytics.CompareCampaigns;
import io.leadledger.api.query.analytics.CountCalls;
import io.leadledger.api.query.analytics.CountCallsByPeriod;
import io.leadledger.api.query.analytics.CountObjections;
import io.leadledger.api.query.analytics.CountOutcomes;
import io.leadledger.api.query.analytics.DescribeLeads;
import io.leadledger.api.query.analytics.MeasureCompliance;
import io.leadledger.api.query.analytics.MeasurePerformance;
import io.leadledger.api.query.analytics.RankReps;
import java.util.UUID;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Answers what other modules ask, each for the company in whose name it asks. */
@Component
class AnalyticsQueries {

    private final Analytics analytics;
    private final TeamAnalytics team;
    private final LeadAnalytics leads;

    AnalyticsQueries(Analytics analytics, TeamAnalytics team, LeadAnalytics leads) {
        this.analytics = analytics;
        this.team = team;
        this.leads = leads;
    }

    @QueryHandler
    CallTotals handle(CountCalls question, @MetaDataValue(MetaKeys.COMPANY_ID) String company) {
        require(company, question.companyId());
        return analytics.count(question);
    }

    @QueryHandler
    CountCallsByPeriod.Answer handle(CountCallsByPeriod question, @MetaDataValue(MetaKeys.COMPANY_ID) String company) {
        require(company, question.companyId());
        return analytics.count(question);
    }

    @QueryHandler
    CountOutcomes.Answer handle(CountOutcomes question, @MetaDataValue(MetaKeys.COMPANY_ID) String company) {
        require(company, question.companyId());
        return analytics.count(question);
    }

    @QueryHandler
    CompareCampaigns.Answer handle(CompareCampaigns question, @MetaDataValue(MetaKeys.COMPANY_ID) String company) {
        require(company, question.companyId());
        return analytics.compare(question);
    }

    @QueryHandler
    CountObjections.Answer handle(CountObjections question, @MetaDataValue(MetaKeys.COMPANY_ID) String company) {
        require(company, question.companyId());
        return analytics.count(question);
    }

    @QueryHandler
    MeasurePerformance.Answer handle(MeasurePerformance question, @MetaDataValue(MetaKeys.COMPANY_ID) String company) {
        require(company, question.companyId());
        return measure(question);
    }

    MeasurePerformance.Answer measure(MeasurePerformance question) {
        return new MeasurePerformance.Answer(
                analytics.count(new CountCalls(question.companyId(), question.range(), CallFilter.ALL)),
                leads.count(question.companyId(), question.range()));
    }

    @QueryHandler
    RankReps.Answer handle(RankReps question, @MetaDataValue(MetaKeys.COMPANY_ID) String company) {
        require(company, question.companyId());
        return team.rank(question);
    }

    @QueryHandler
    MeasureCompliance.Answer handle(MeasureCompliance question, @MetaDataValue(MetaKeys.COMPANY_ID) String company) {
        require(company, question.companyId());
        return team.measure(question);
    }

    @QueryHandler
    DescribeLeads.Answer handle(DescribeLeads question, @MetaDataValue(MetaKeys.COMPANY_ID) String company) {
        require(company, question.companyId());
        return leads.describe(question);
    }

    private static void require(String company, UUID companyId) {
        if (!companyId.toString().equals(company)) {
            throw new LedgerException(ErrorCode.FORBIDDEN);
        }
    }
}
