package io.leadledger.command.crm;

import io.leadledger.api.error.ErrorCode;
import io.leadledger.api.error.LedgerException;
import io.leadledger.web.messaging.Queries;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Asks whoever scores and predicts. */
@Component
class Intelligence {

    private final Queries queries;

    Intelligence(Queries queries) {
        this.queries = queries;
    }

    /** @throws LedgerException as the one who was asked refused; scoring_failed for any other failure */
    <R> R ask(Object question, Class<R> answer, Map<String, ?> metaData) {
        return queries.ask(question, answer, metaData, ErrorCode.SCORING_FAILED);
    }
}
