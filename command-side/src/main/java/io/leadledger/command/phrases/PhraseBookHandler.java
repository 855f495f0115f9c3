package io.leadledger.command.phrases;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadledger.api.CanonicalJson;
import io.leadledger.api.EntityKind;
import io.leadledger.api.error.ErrorCode;
import io.leadledger.api.error.LedgerException;
import io.leadledger.api.phrases.PhraseBookCommand;
import io.leadledger.api.phrases.PhraseBookEvent;
import io.leadledger.api.phrases.PhraseBookState;
import io.leadledger.command.workspace.Workspace;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.axonframework.commandhandling.CommandHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class PhraseBookHandler {

    private final Workspace workspace;

    PhraseBookHandler(Workspace workspace) {
        this.workspace = workspace;
    }

    /** The same phrases again change nothing. */
    @CommandHandler
    PhraseBookCommand.Outcome handle(PhraseBookCommand.Replace command) {
        return change(command.companyId(), command.language(), before -> {
            JsonNode known = before == null ? null : before.phrases();
            return known != null && CanonicalJson.of(known).equals(CanonicalJson.of(command.phrases()))
                    ? List.of()
                    : List.of(new PhraseBookEvent.Replaced(command.language(), command.phrases(), command.at()));
        });
    }

    @CommandHandler
    PhraseBookCommand.Outcome handle(PhraseBookCommand.Remove command) {
        return change(command.companyId(), command.language(), before -> {
            if (before == null || before.phrases() == null) {
                throw new LedgerException(ErrorCode.NOT_FOUND);
            }
            return List.of(new PhraseBookEvent.Removed(command.language(), command.at()));
        });
    }

    private PhraseBookCommand.Outcome change(
            UUID companyId, String language, Function<@Nullable PhraseBookState, List<PhraseBookEvent>> rule) {
        Workspace.Changed<PhraseBookState> changed = workspace.change(
                companyId, EntityKind.PHRASE_BOOK, language, PhraseBookState.class, null, rule::apply);
        return new PhraseBookCommand.Outcome(changed.after(), changed.position());
    }
}
