package io.leadledger.api.template;

import io.leadledger.api.EntityKind;
import io.leadledger.api.Personal;
import io.leadledger.api.WorkEvent;
import io.leadledger.api.state.EntityState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What can happen to a template. */
public sealed interface TemplateEvent extends WorkEvent {

    String templateId();

    @Override
    default String id() {
        return templateId();
    }

    @Override
    default EntityKind kind() {
        return EntityKind.TEMPLATE;
    }

    @Override
    default EntityState<?> after(@Nullable EntityState<?> before) {
        return (before instanceof TemplateState known ? known : TemplateState.NEW).evolve(this);
    }

    /** Version 1. */
    record Created(String templateId, @Personal TemplateContent content, Instant occurredAt) implements TemplateEvent {}

    /** The next version. Calls keep the version that they were ordered with. */
    record Revised(String templateId, int version, @Personal TemplateContent content, Instant occurredAt) implements TemplateEvent {}

    record Deleted(String templateId, Instant occurredAt) implements TemplateEvent {}
}
