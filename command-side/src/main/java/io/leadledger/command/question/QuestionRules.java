package io.leadledger.command.question;

import io.leadledger.api.error.ErrorCode;
import io.leadledger.api.error.LedgerException;
import io.leadledger.api.question.QuestionCommand;
import io.leadledger.api.question.QuestionEvent;
import io.leadledger.api.question.QuestionState;
import java.util.List;
import org.jspecify.annotations.Nullable;

final class QuestionRules {

    private QuestionRules() {}

    /** A question is asked once and concluded once; whoever says so again is right. */
    static List<QuestionEvent> decide(@Nullable QuestionState before, QuestionCommand command) {
        return switch (command) {
            case QuestionCommand.Ask ask -> before == null ? List.of(ask.question()) : List.of();
            case QuestionCommand.Conclude conclude -> {
                if (before == null) {
                    throw new LedgerException(ErrorCode.NOT_FOUND, "Query not found");
                }
                yield before.isConcluded() ? List.of() : List.of(conclude.conclusion());
            }
        };
    }
}
