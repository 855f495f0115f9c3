package io.leadledger.api.task;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done, by whom and until when.
 *
 * @param taskType such as {@code call} or {@code email}; the company's own words are kept
 * @param repId null while nobody is assigned
 * @param dueAt null for any time
 */
public record TaskDetails(
        String taskType,
        String description,
        TaskPriority priority,
        @Nullable String repId,
        @Nullable Instant dueAt) {}
