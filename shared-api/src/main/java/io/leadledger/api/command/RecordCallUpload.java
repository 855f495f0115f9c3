package io.leadledger.api.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;
import org.axonframework.commandhandling.RoutingKey;
import org.jspecify.annotations.Nullable;

/**
 * Keep what a voice agent uploaded of one call. Answered with an {@link Outcome}.
 *
 * @param posted the JSON object as it came
 * @param campaignId registered for the client; counts where the upload names none
 * @param voiceAgentId registered for the client; counts where the upload names none
 * @param receivedAt our clock when the request came
 */
public record RecordCallUpload(
        @RoutingKey UUID companyId, JsonNode posted, @Nullable String campaignId, @Nullable String voiceAgentId, Instant receivedAt) {

    /** @param repeated whether exactly this had been uploaded before, so that nothing changed */
    public record Outcome(String callId, String client, boolean repeated, LogPosition position) {}
}
