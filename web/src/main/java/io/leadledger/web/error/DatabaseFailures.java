package io.leadledger.web.error;

import io.leadledger.api.error.ErrorCode;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;

/**
 * A database that is away, full or busy is not our caller's fault and will pass: 503. Values that PostgreSQL cannot hold should have been refused
 * before they reached it; where one slipped through it is still the input that is bad.
 */
final class DatabaseFailures {

    private DatabaseFailures() {}

    static @Nullable Failure explain(Throwable thrown) {
        return switch (thrown) {
            case SQLException sql -> explain(sql);
            case DataAccessResourceFailureException ignored -> unavailable();
            case TransientDataAccessException ignored -> unavailable();
            case RecoverableDataAccessException ignored -> unavailable();
            case CannotCreateTransactionException ignored -> unavailable();
            default -> null;
        };
    }

    private static @Nullable Failure explain(SQLException thrown) {
        if (thrown instanceof SQLTransientException || thrown instanceof SQLRecoverableException) {
            return unavailable();
        }
        String state = thrown.getSQLState();
        if (state == null || state.length() != 5) {
            return null;
        }
        return switch (state) {
            case "22021", "22P05" -> Failure.of(ErrorCode.INVALID_TEXT);
            case "22003" -> Failure.of(ErrorCode.NUMBER_OUT_OF_RANGE);
            case "22007", "22008" -> Failure.of(ErrorCode.INVALID_VALUE, null, "A date or time is out of range");
            default -> switch (state.substring(0, 2)) {
                // connection lost, transaction to be retried, out of disk or memory, shut down, I/O error
                case "08", "40", "53", "57", "58" -> unavailable();
                default -> null;
            };
        };
    }

    private static Failure unavailable() {
        return Failure.of(ErrorCode.UNAVAILABLE);
    }
}
