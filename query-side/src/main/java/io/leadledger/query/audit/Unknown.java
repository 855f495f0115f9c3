package io.leadledger.query.audit;

import io.leadledger.api.error.ErrorCode;
import io.leadledger.api.error.LedgerException;

/** Refusals that do not tell whether something exists elsewhere. */
final class Unknown {

    private Unknown() {}

    static LedgerException entity(EntityRef entity) {
        return new LedgerException(switch (entity.kind()) {
            case LEAD -> ErrorCode.LEAD_NOT_FOUND;
            case DEAL -> ErrorCode.DEAL_NOT_FOUND;
            case CALL -> ErrorCode.CALL_NOT_FOUND;
            default -> ErrorCode.NOT_FOUND;
        });
    }

    static LedgerException then() {
        return new LedgerException(ErrorCode.NOT_FOUND, "Nothing was known of it at that time");
    }

    static LedgerException version(String parameter, long version, long last) {
        return new LedgerException(ErrorCode.NOT_FOUND, parameter, "There is no version " + version + ": the last one is " + last);
    }
}
