package io.leadledger.api.summary;

import io.leadledger.api.command.LogPosition;
import java.util.UUID;
import org.axonframework.commandhandling.RoutingKey;
import org.jspecify.annotations.Nullable;

/** What can be asked of summaries; each is answered with the {@link LogPosition} of its event. */
public sealed interface SummaryCommand {

    /**
     * Keeps a summary; one of this id that is there already stays as it is.
     *
     * @param leadId whom the call was with, so that it is in the lead's history; null when nobody knew, and for a day
     */
    record Keep(@RoutingKey UUID companyId, @Nullable String leadId, SummaryEvent.Generated summary) implements SummaryCommand {}
}
