package io.leadledger.command.eventstore;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * Log positions that the current unit of work has been given. They are known once its events are appended, which is in its
 * prepare-commit phase, and hold once it has committed.
 */
public final class AppendedPositions {

    private static final String RESOURCE = AppendedPositions.class.getName();

    private final Map<String, Long> byEventIdentifier = new LinkedHashMap<>();
    private long last;

    private AppendedPositions() {}

    /** Empty when the unit of work has appended nothing. */
    public static Optional<AppendedPositions> of(UnitOfWork<?> unitOfWork) {
        return Optional.ofNullable(unitOfWork.root().getResource(RESOURCE));
    }

    static void record(String eventIdentifier, long position) {
        if (CurrentUnitOfWork.isStarted()) {
            UnitOfWork<?> root = CurrentUnitOfWork.get().root();
            AppendedPositions positions = root.getOrComputeResource(RESOURCE, key -> new AppendedPositions());
            positions.byEventIdentifier.put(eventIdentifier, position);
            positions.last = position;
        }
    }

    /** The greatest position. */
    public long last() {
        return last;
    }

    /** @param eventIdentifier as stored */
    public OptionalLong of(String eventIdentifier) {
        Long position = byEventIdentifier.get(eventIdentifier);
        return position == null ? OptionalLong.empty() : OptionalLong.of(position);
    }

    /** In the order of the log. */
    public Map<String, Long> byEventIdentifier() {
        return Collections.unmodifiableMap(byEventIdentifier);
    }
}
