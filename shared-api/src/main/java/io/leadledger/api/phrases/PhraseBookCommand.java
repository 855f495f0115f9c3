package io.leadledger.api.phrases;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadledger.api.command.LogPosition;
import java.time.Instant;
import java.util.UUID;
import org.axonframework.commandhandling.RoutingKey;

/** What can be asked of a company's phrase books; each is answered with an {@link Outcome}. */
public sealed interface PhraseBookCommand {

    /** @param phrases checked before, all there are to be */
    record Replace(@RoutingKey UUID companyId, String language, JsonNode phrases, Instant at) implements PhraseBookCommand {}

    record Remove(@RoutingKey UUID companyId, String language, Instant at) implements PhraseBookCommand {}

    /** @param position of the last event, 0 when nothing had to change */
    record Outcome(PhraseBookState book, LogPosition position) {}
}
