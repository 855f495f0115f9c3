package io.leadledger.database;

import org.jspecify.annotations.Nullable;

/** The database cannot be started or reached. The message is for the operator: it names what to change and holds no password. */
public class DatabaseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DatabaseException(String message) {
        super(message);
    }

    DatabaseException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
