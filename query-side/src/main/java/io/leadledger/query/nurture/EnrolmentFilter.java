package io.leadledger.query.nurture;

import io.leadledger.api.error.LedgerException;
import io.leadledger.api.nurture.EnrolmentStatus;
import io.leadledger.query.list.Parameters;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which enrolments; null and empty for all. */
record EnrolmentFilter(@Nullable String sequenceId, @Nullable String leadId, Set<String> statuses) {

    private static final Set<String> STATUSES =
            Stream.of(EnrolmentStatus.values()).map(EnrolmentStatus::wireName).collect(Collectors.toUnmodifiableSet());

    static EnrolmentFilter of(Parameters parameters) {
        Set<String> statuses = parameters.words("status");
        if (!STATUSES.containsAll(statuses)) {
            throw LedgerException.invalid("status", "must be active, completed or stopped");
        }
        return new EnrolmentFilter(parameters.text("sequence_id"), parameters.text("lead_id"), statuses);
    }
}
