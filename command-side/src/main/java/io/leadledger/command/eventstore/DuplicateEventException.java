package io.leadledger.command.eventstore;

import org.springframework.dao.ConcurrencyFailureException;

/** An event with the same identifier is stored already. The transaction is lost; whoever asked decides whether that is a repetition. */
public class DuplicateEventException extends ConcurrencyFailureException {

    private static final long serialVersionUID = 1L;

    DuplicateEventException(String message, Throwable cause) {
        super(message, cause);
    }
}
