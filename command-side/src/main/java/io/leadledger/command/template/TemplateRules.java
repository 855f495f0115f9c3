package io.leadledger.command.template;

import io.leadledger.api.error.ErrorCode;
import io.leadledger.api.error.LedgerException;
import io.leadledger.api.template.TemplateCommand;
import io.leadledger.api.template.TemplateEvent;
import io.leadledger.api.template.TemplateState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A template that was made under this id already is not made again; one that is gone stays so. */
final class TemplateRules {

    private TemplateRules() {}

    /** @throws LedgerException not_found */
    static List<TemplateEvent> decide(@Nullable TemplateState before, TemplateCommand command) {
        String id = command.templateId();
        return switch (command) {
            case TemplateCommand.Create create ->
                    before == null ? List.of(new TemplateEvent.Created(id, create.content(), create.occurredAt())) : List.of();
            case TemplateCommand.Revise revise -> {
                TemplateState known = existing(before);
                yield known.content().equals(revise.content())
                        ? List.of()
                        : List.of(new TemplateEvent.Revised(id, known.version() + 1, revise.content(), revise.occurredAt()));
            }
            case TemplateCommand.Delete delete -> {
                existing(before);
                yield List.of(new TemplateEvent.Deleted(id, delete.occurredAt()));
            }
        };
    }

    private static TemplateState existing(@Nullable TemplateState template) {
        if (template == null || !template.exists()) {
            throw new LedgerException(ErrorCode.NOT_FOUND, "Template not found");
        }
        return template;
    }
}
