package io.leadledger.database;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints what the operator should change in place of the stack of bean failures around it. */
class DatabaseFailureAnalyzer extends AbstractFailureAnalyzer<DatabaseException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, DatabaseException cause) {
        return new FailureAnalysis(cause.getMessage(),
                "LEADLEDGER_DATA_DIR names the data directory; DATABASE_URL uses an existing PostgreSQL instead of the embedded one.", cause);
    }
}
