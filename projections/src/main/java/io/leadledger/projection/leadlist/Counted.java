package io.leadledger.projection.leadlist;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Under what a listed lead is counted. */
record Counted(String userId, int facet, @Nullable Instant activityAt) {

    static @Nullable Counted of(LeadRow row) {
        return row.listed() ? new Counted(row.face().userId(), row.facet().number(), row.chat().activityAt()) : null;
    }
}
