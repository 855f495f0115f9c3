package io.leadledger.api.callcenter;

import io.leadledger.api.command.LogPosition;
import io.leadledger.api.state.CallState;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.axonframework.commandhandling.RoutingKey;
import org.jspecify.annotations.Nullable;

/** What can be asked of calls that follow a template. Each is answered with an {@link Outcome}. */
public sealed interface CallCenterCommand {

    UUID companyId();

    String callId();

    /**
     * Call somebody: now, or when it is time. A call that was ordered under this id before stays as it is.
     *
     * @param leadId of the contact; null for whoever has the phone
     * @param phone to call; null for the contact's own
     * @param scheduledFor null for now
     * @param callerId number that the customer sees; null for the usual one
     * @param campaignId it is part of; null for none
     */
    record Order(
            @RoutingKey UUID companyId,
            String callId,
            @Nullable String leadId,
            @Nullable String phone,
            @Nullable Script script,
            @Nullable Instant scheduledFor,
            @Nullable String callerId,
            @Nullable String campaignId,
            Instant occurredAt)
            implements CallCenterCommand {}

    /**
     * A scheduled call is due. One that is not scheduled any more is left as it is; one that cannot be made fails; one whose number is busy
     * stays scheduled.
     */
    record Start(@RoutingKey UUID companyId, String callId, Instant occurredAt) implements CallCenterCommand {}

    /** Refused for a call that is not scheduled, unless it was cancelled already. */
    record Cancel(@RoutingKey UUID companyId, String callId, Instant occurredAt) implements CallCenterCommand {}

    /**
     * What is to be said.
     *
     * @param version null for the newest
     * @param variables by their names; the contact knows some as well
     */
    record Script(String templateId, @Nullable Integer version, Map<String, String> variables) {}

    /** @param leadId of the lead that answers for whom the call is with */
    record Outcome(CallState call, @Nullable String leadId, LogPosition position) {}
}
