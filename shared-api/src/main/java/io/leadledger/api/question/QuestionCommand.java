package io.leadledger.api.question;

import java.util.UUID;
import org.axonframework.commandhandling.RoutingKey;

/** What can be done with a question. Answered with the position in the log; said twice, each has its effect once. */
public sealed interface QuestionCommand {

    UUID companyId();

    record Ask(@RoutingKey UUID companyId, QuestionEvent.Asked question) implements QuestionCommand {}

    /** @param conclusion that it was answered, or not */
    record Conclude(@RoutingKey UUID companyId, QuestionEvent conclusion) implements QuestionCommand {}
}
