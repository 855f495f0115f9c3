package io.leadledger.projection.runtime;

import java.sql.SQLException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.TransactionException;

/** Tells what is wrong with an event from what is wrong around it. */
final class Failures {

    private Failures() {}

    /**
     * Whether the same event may well succeed later, or no event would succeed now: the batch is tried again as a whole. Covers lost
     * connections, deadlocks, a full disk, and statements that no longer fit the tables.
     */
    static boolean isNotTheEvents(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof TransientDataAccessException
                    || cause instanceof RecoverableDataAccessException
                    || cause instanceof DataAccessResourceFailureException
                    || cause instanceof TransactionException
                    || cause instanceof SQLException sql && isNotTheEvents(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNotTheEvents(String sqlState) {
        if (sqlState == null || sqlState.length() < 2) {
            return false;
        }
        return switch (sqlState.substring(0, 2)) {
            // Connection, transaction state, rollback, access or syntax, resources, object state, operator, system.
            case "08", "25", "40", "42", "53", "55", "57", "58" -> true;
            default -> false;
        };
    }
}
