package io.leadledger.api.command;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadledger.api.command.IngestChunk.IdempotencyKey;
import io.leadledger.api.telephony.CallOrder;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.commandhandling.RoutingKey;
import org.jspecify.annotations.Nullable;

/** What NexusCRM's callers ask for. Each is answered with a {@link CrmOutcome}, in one transaction. */
public sealed interface CrmCommand {

    UUID companyId();

    /** Under which the answer is kept with the events; null when none was sent. */
    @Nullable IdempotencyKey key();

    /**
     * A lead with these facts; when a named lead owns the e-mail or phone, it is that one.
     *
     * @param newLeadId for a lead that is not known yet
     * @param score whether to score it at once
     */
    record CreateLead(
            @RoutingKey UUID companyId,
            String newLeadId,
            LeadChange change,
            boolean score,
            Instant occurredAt,
            @Nullable IdempotencyKey key)
            implements CrmCommand {}

    record ChangeLead(
            @RoutingKey UUID companyId, String leadId, LeadChange change, Instant occurredAt, @Nullable IdempotencyKey key)
            implements CrmCommand {}

    /**
     * Call a lead.
     *
     * @param newCallId of the call that is made
     * @param order as asked for; without a number the lead's own is called
     * @param facts what else was said of the call, by their names
     */
    record PlaceCall(
            @RoutingKey UUID companyId,
            String newCallId,
            String leadId,
            CallOrder order,
            Map<String, JsonNode> facts,
            Instant occurredAt,
            @Nullable IdempotencyKey key)
            implements CrmCommand {}

    record CreateDeal(
            @RoutingKey UUID companyId, String newDealId, DealChange change, Instant occurredAt, @Nullable IdempotencyKey key)
            implements CrmCommand {}

    record ChangeDeal(
            @RoutingKey UUID companyId, String dealId, DealChange change, Instant occurredAt, @Nullable IdempotencyKey key)
            implements CrmCommand {}

    /**
     * @param custom whether the company's own model is to give the score
     * @param predictions whether the answer holds them; they are recorded all the same
     * @param factors which dimensions count; empty for all
     */
    record ScoreLead(
            @RoutingKey UUID companyId,
            String leadId,
            boolean custom,
            boolean predictions,
            List<String> factors,
            Instant occurredAt,
            @Nullable IdempotencyKey key)
            implements CrmCommand {}

    record PredictDeal(
            @RoutingKey UUID companyId,
            String dealId,
            boolean includeFactors,
            boolean includeRecommendations,
            Instant occurredAt,
            @Nullable IdempotencyKey key)
            implements CrmCommand {}
}
