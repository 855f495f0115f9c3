package io.leadledger.command.crm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.leadledger.api.command.CrmCommand;
import io.leadledger.api.command.CrmOutcome;
import io.leadledger.api.command.IngestChunk.IdempotencyKey;
import io.leadledger.web.consistency.ReadConsistency;
import io.leadledger.web.idempotency.IdempotencyStore;
import java.io.UncheckedIOException;
import java.util.Map;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** Keeps the answer to a request with an {@code Idempotency-Key} in the transaction of its events. */
@Component
public class KeptAnswers {

    private final IdempotencyStore store;
    private final ObjectMapper json;

    KeptAnswers(IdempotencyStore store, ObjectMapper json) {
        this.store = store;
        this.json = json;
    }

    /** To be called after the position of the outcome was asked for: it is in the answer. */
    public CrmOutcome settled(CrmCommand command, CrmOutcome outcome) {
        IdempotencyKey key = command.key();
        if (key != null) {
            CurrentUnitOfWork.get().onPrepareCommit(_ -> store.store(
                    command.companyId(), key.keyHash(), key.requestHash(), status(outcome).value(), headers(outcome), body(outcome)));
        }
        return outcome;
    }

    static HttpStatus status(CrmOutcome outcome) {
        return outcome.created() ? HttpStatus.CREATED : HttpStatus.OK;
    }

    /** A request that changed nothing has no position. */
    static Map<String, String> headers(CrmOutcome outcome) {
        long position = outcome.position().value();
        return position == 0
                ? Map.of(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON_VALUE)
                : Map.of(
                        HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON_VALUE,
                        ReadConsistency.EVENT_POSITION, Long.toString(position));
    }

    byte[] body(CrmOutcome outcome) {
        try {
            return json.writeValueAsBytes(outcome.answer());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
