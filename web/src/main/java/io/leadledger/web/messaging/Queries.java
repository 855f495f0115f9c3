package io.leadledger.web.messaging;

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

/** Asks another module. */
@Component
public class Queries {

    private static final int PATIENCE_SECONDS = 60;

    private final QueryBus queries;

    Queries(QueryBus queries) {
        this.queries = queries;
    }

    /**
     * @param failed what it means when there is no answer and no reason for it
     * @throws LedgerException as the one who was asked refused; {@code failed} for any other failure
     */
    public <R> R ask(Object question, Class<R> answer, Map<String, ?> metaData, ErrorCode failed) {
        try {
            QueryResponseMessage<R> response = queries.query(
                            new GenericQueryMessage<>(question, ResponseTypes.instanceOf(answer)).andMetaData(metaData))
                    .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (response.isExceptional()) {
                throw refusal(response.exceptionResult(), failed);
            }
            return response.getPayload();
        } catch (ExecutionException e) {
            throw refusal(e, failed);
        } catch (TimeoutException e) {
            throw new LedgerException(failed);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LedgerException(ErrorCode.UNAVAILABLE);
        }
    }

    private static LedgerException refusal(Throwable failure, ErrorCode failed) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof LedgerException refusal) {
                return refusal;
            }
        }
        LedgerException unknown = new LedgerException(failed);
        unknown.initCause(failure);
        return unknown;
    }
}
