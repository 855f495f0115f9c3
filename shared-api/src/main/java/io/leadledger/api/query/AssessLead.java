package io.leadledger.api.query;

import io.leadledger.api.state.LeadState;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * How good is this lead? Answered with a {@link LeadAssessment}.
 *
 * @param members ids of the lead and of those it absorbed
 * @param lead all of them together, as of the asking transaction
 * @param learned whether a model of the company's own history may take part
 * @param custom whether the company's own trained model is to give the score, once there is one
 * @param factors which dimensions count; empty for all
 * @param at no later fact is looked at
 */
public record AssessLead(
        UUID companyId,
        List<String> members,
        LeadState lead,
        boolean learned,
        boolean custom,
        List<String> factors,
        String timeZone,
        Instant at) {}
