package io.leadledger.command.crm;

import io.leadledger.api.error.ErrorCode;
import io.leadledger.api.error.LedgerException;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.GenericQueryMessage;
import org.axonframework.queryhandling.QueryBus;
import org.axonframework.queryhandling.QueryResponseMessage;
import org.springframework.stereotype.Component;

/** Asks whoever scores and predicts. */
@Component
class Intelligence {

    private static final int PATIENCE_SECONDS = 60;

    private final QueryBus queries;

    Intelligence(QueryBus queries) {
        this.queries = queries;
    }

    /** @throws LedgerException as the one who was asked refused; scoring_failed for any other failure */
    <R> R ask(Object question, Class<R> answer, Map<String, ?> metaData) {
        try {
            QueryResponseMessage<R> response = queries.query(
                            new GenericQueryMessage<>(question, ResponseTypes.instanceOf(answer)).andMetaData(metaData))
                    .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (response.isExceptional()) {
                throw refusal(response.exceptionResult());
            }
            return response.getPayload();
        } catch (ExecutionException e) {
            throw refusal(e);
        } catch (TimeoutException e) {
            throw new LedgerException(ErrorCode.SCORING_FAILED);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LedgerException(ErrorCode.UNAVAILABLE);
        }
    }

    private static LedgerException refusal(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof LedgerException refusal) {
                return refusal;
            }
        }
        LedgerException failed = new LedgerException(ErrorCode.SCORING_FAILED);
        failed.initCause(failure);
        return failed;
    }
}
