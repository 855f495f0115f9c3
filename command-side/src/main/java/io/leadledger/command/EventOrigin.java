package io.leadledger.command;

import io.leadledger.api.MetaKeys;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;

/**
 * Where the events of one item come from. The first of them carries the identifier that is derived from the item, so that the
 * store's unique index finds a repetition; all of them carry what was posted under which id.
 */
public final class EventOrigin {

    private final Map<String, Object> shared;
    private @Nullable UUID identifier;
    private int events;

    /** @param identifier of the first event; null when the store may choose */
    public EventOrigin(@Nullable UUID identifier, Map<String, ?> shared) {
        this.identifier = identifier;
        this.shared = new HashMap<>(shared);
    }

    public EventOrigin with(String key, String value) {
        shared.put(key, value);
        return this;
    }

    /** The events that follow are about this lead. */
    public EventOrigin about(@Nullable UUID leadStream) {
        if (leadStream == null) {
            shared.remove(MetaKeys.SUBJECT_ID);
        } else {
            shared.put(MetaKeys.SUBJECT_ID, leadStream.toString());
        }
        return this;
    }

    public MetaData nextMetaData() {
        events++;
        if (identifier == null) {
            return MetaData.from(shared);
        }
        MetaData first = MetaData.from(shared).and(MetaKeys.EVENT_IDENTIFIER, identifier.toString());
        identifier = null;
        return first;
    }

    /** How many events it has led to so far. */
    public int events() {
        return events;
    }
}
