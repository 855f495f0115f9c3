package io.leadledger.query.crm;

import io.leadledger.query.crm.LeadDetails.Owner;
import io.leadledger.query.list.Csv;
import org.jspecify.annotations.Nullable;

/** NexusCRM's lists as tables. */
final class CrmTables {

    static final Csv<DealSummary> DEALS = new Csv<DealSummary>()
            .column("deal_id", DealSummary::dealId)
            .column("name", DealSummary::name)
            .column("value", DealSummary::value)
            .column("currency", DealSummary::currency)
            .column("stage", DealSummary::stage)
            .column("probability", DealSummary::probability)
            .column("lead_id", DealSummary::leadId)
            .column("company", DealSummary::company)
            .column("owner_id", deal -> id(deal.owner()))
            .column("owner_name", deal -> name(deal.owner()))
            .column("expected_close_date", DealSummary::expectedCloseDate)
            .column("actual_close_date", DealSummary::actualCloseDate)
            .column("created_at", DealSummary::createdAt)
            .column("updated_at", DealSummary::updatedAt);

    static final Csv<CallView> CALLS = new Csv<CallView>()
            .column("call_id", CallView::callId)
            .column("lead_id", CallView::leadId)
            .column("deal_id", CallView::dealId)
            .column("direction", CallView::direction)
            .column("status", CallView::status)
            .column("phone_number", CallView::phoneNumber)
            .column("caller_id", CallView::callerId)
            .column("duration_seconds", CallView::durationSeconds)
            .column("recording_url", CallView::recordingUrl)
            .column("agent_id", CallView::agentId)
            .column("user_id", CallView::userId)
            .column("outcome", CallView::outcome)
            .column("created_at", CallView::createdAt)
            .column("ended_at", CallView::endedAt);

    static final Csv<LeadSummary> LEADS = new Csv<LeadSummary>()
            .column("leadId", LeadSummary::leadId)
            .column("email", LeadSummary::email)
            .column("name", LeadSummary::name)
            .column("company", LeadSummary::company)
            .column("title", LeadSummary::title)
            .column("phone", LeadSummary::phone)
            .column("source", LeadSummary::source)
            .column("source_detail", LeadSummary::sourceDetail)
            .column("score", LeadSummary::score)
            .column("lifecycle_stage", LeadSummary::lifecycleStage)
            .column("owner_id", lead -> id(lead.owner()))
            .column("owner_name", lead -> name(lead.owner()))
            .column("tags", lead -> String.join(";", lead.tags()))
            .column("deals", lead -> String.join(";", lead.deals()))
            .column("created_at", LeadSummary::createdAt)
            .column("updated_at", LeadSummary::updatedAt);

    private CrmTables() {}

    private static @Nullable String id(@Nullable Owner owner) {
        return owner == null ? null : owner.userId();
    }

    private static @Nullable String name(@Nullable Owner owner) {
        return owner == null ? null : owner.name();
    }
}
