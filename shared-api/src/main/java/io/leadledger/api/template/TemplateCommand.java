package io.leadledger.api.template;

import io.leadledger.api.command.LogPosition;
import java.time.Instant;
import java.util.UUID;
import org.axonframework.commandhandling.RoutingKey;

/** What can be asked of a template. Each is answered with an {@link Outcome}. */
public sealed interface TemplateCommand {

    UUID companyId();

    String templateId();

    Instant occurredAt();

    record Create(@RoutingKey UUID companyId, String templateId, TemplateContent content, Instant occurredAt) implements TemplateCommand {}

    /** Refused for a template that is not there; saying what it says already changes nothing. */
    record Revise(@RoutingKey UUID companyId, String templateId, TemplateContent content, Instant occurredAt) implements TemplateCommand {}

    /** Refused for a template that is not there. Calls that were ordered with it keep it. */
    record Delete(@RoutingKey UUID companyId, String templateId, Instant occurredAt) implements TemplateCommand {}

    record Outcome(TemplateState template, LogPosition position) {}
}
