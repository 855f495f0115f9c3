package io.leadledger.command.task;

import io.leadledger.api.StreamId;
import io.leadledger.api.error.LedgerException;
import io.leadledger.api.task.TaskDetails;
import io.leadledger.api.task.TaskPatch;
import io.leadledger.api.task.TaskPriority;
import io.leadledger.api.task.TaskStatus;
import io.leadledger.command.ingestion.ItemFields;
import io.leadledger.command.ingestion.ItemJson;
import io.leadledger.web.request.Fields;
import io.leadledger.web.security.Caller;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads what is posted of a task. */
final class TaskBodies {

    private static final int LONGEST_TYPE = 100;
    private static final int LONGEST_DESCRIPTION = 4_000;

    private TaskBodies() {}

    static TaskDetails created(Caller caller, byte[] body) {
        ItemFields fields = fields(caller, body);
        return new TaskDetails(
                Fields.text("task_type", fields.text("task_type"), LONGEST_TYPE).strip(),
                Fields.text("description", fields.text("description"), LONGEST_DESCRIPTION),
                Objects.requireNonNullElse(priority(fields), TaskPriority.MEDIUM), fields.id("rep_id"), fields.instant("due_date"));
    }

    /** A rep or a due date that is there and null is taken away. */
    static TaskPatch changed(Caller caller, byte[] body) {
        ItemFields fields = fields(caller, body);
        boolean unassigned = isNull(fields, "rep_id");
        boolean dueAnyTime = isNull(fields, "due_date");
        TaskPatch patch = new TaskPatch(
                status(fields), Fields.optionalText("task_type", fields.text("task_type"), LONGEST_TYPE),
                Fields.optionalText("description", fields.text("description"), LONGEST_DESCRIPTION), priority(fields), fields.id("rep_id"),
                unassigned, fields.instant("due_date"), dueAnyTime);
        if (patch.equals(new TaskPatch(null, null, null, null, null, false, null, false))) {
            throw LedgerException.missing("status");
        }
        return patch;
    }

    /** A path may hold anything; what is no id is as good as unknown. */
    static boolean isId(String id) {
        return id.length() <= StreamId.MAX_EXTERNAL_ID_BYTES && Fields.isKeepable(id);
    }

    private static ItemFields fields(Caller caller, byte[] body) {
        ItemFields fields = new ItemFields(ItemJson.read(body), "");
        String company = fields.text("company_id");
        if (company != null) {
            caller.requireCompany(company);
        }
        return fields;
    }

    private static boolean isNull(ItemFields fields, String name) {
        return fields.rest().containsKey(name) && !fields.has(name);
    }

    private static @Nullable TaskPriority priority(ItemFields fields) {
        return word(TaskPriority.class, "priority", fields.text("priority"), "must be low, medium or high");
    }

    private static @Nullable TaskStatus status(ItemFields fields) {
        return word(TaskStatus.class, "status", fields.text("status"), "must be pending, in_progress, done or cancelled");
    }

    private static <E extends Enum<E>> @Nullable E word(Class<E> words, String field, @Nullable String text, String rule) {
        if (text == null) {
            return null;
        }
        try {
            return Enum.valueOf(words, text.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw LedgerException.invalid(field, rule);
        }
    }
}
