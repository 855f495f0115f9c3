package io.leadledger.query.task;

import io.leadledger.api.Timestamps;
import io.leadledger.api.error.LedgerException;
import io.leadledger.api.task.TaskStatus;
import io.leadledger.query.list.Parameters;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which tasks; null and empty for all.
 *
 * @param repId or {@link #UNASSIGNED}
 * @param dueFrom inclusive
 * @param dueUntil exclusive
 */
record TaskFilter(
        @Nullable String repId,
        @Nullable String callId,
        @Nullable String leadId,
        Set<String> statuses,
        @Nullable Boolean overdue,
        @Nullable Instant dueFrom,
        @Nullable Instant dueUntil) {

    static final String UNASSIGNED = "unassigned";

    private static final Set<String> STATUSES =
            Stream.of(TaskStatus.values()).map(TaskStatus::wireName).collect(Collectors.toUnmodifiableSet());

    static TaskFilter of(Parameters parameters) {
        Set<String> statuses = parameters.words("status");
        if (!STATUSES.containsAll(statuses)) {
            throw LedgerException.invalid("status", "must be pending, in_progress, done or cancelled");
        }
        return new TaskFilter(
                parameters.text("rep_id"), parameters.text("call_id"), parameters.text("lead_id"), statuses, parameters.flag("overdue"),
                time(parameters, "due_from"), time(parameters, "due_until"));
    }

    private static @Nullable Instant time(Parameters parameters, String name) {
        String text = parameters.text(name);
        try {
            // A plus sign that was not escaped arrives as a space.
            return text == null ? null : Timestamps.parse(text.replaceFirst(" (\\d\\d:?\\d\\d)$", "+$1"));
        } catch (DateTimeException notATimestamp) {
            throw LedgerException.invalid(name, "must be an ISO 8601 timestamp");
        }
    }
}
