package io.leadledger.command.suppression;

import io.leadledger.api.EntityKind;
import io.leadledger.api.suppression.SuppressionState;
import io.leadledger.command.identity.CompanyTransaction;
import io.leadledger.command.work.WorkItem;

/** Whether a number may be called, by the log itself: whoever was put on the list a moment ago is not called any more. */
public final class Suppressions {

    private Suppressions() {}

    /** @param phone digits alone, with the country code where it can be known */
    public static boolean holds(CompanyTransaction transaction, String phone) {
        return transaction.aggregates().work(EntityKind.SUPPRESSION, phone).invoke(WorkItem::state) instanceof SuppressionState known
                && known.since() != null;
    }
}
