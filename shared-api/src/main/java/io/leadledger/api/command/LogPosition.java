package io.leadledger.api.command;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A place in the log, 0 for before its first event. The events of a transaction get theirs as it commits, so an outcome that a
 * handler returns learns its position only then; whoever dispatched the command sees the settled value.
 */
public final class LogPosition {

    public static final LogPosition NONE = new LogPosition(0);

    private volatile long value;

    private LogPosition(long value) {
        this.value = value;
    }

    @JsonCreator
    public static LogPosition at(long value) {
        return new LogPosition(value);
    }

    static LogPosition latest(LogPosition one, LogPosition other) {
        return one.value >= other.value ? one : other;
    }

    /** Called once, by the unit of work that has appended. */
    public void advanceTo(long appended) {
        value = Math.max(value, appended);
    }

    @JsonValue
    public long value() {
        return value;
    }
}
