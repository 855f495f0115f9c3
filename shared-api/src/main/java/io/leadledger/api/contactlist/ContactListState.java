package io.leadledger.api.contactlist;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.JsonNode;
import io.leadledger.api.state.EntityState;
import io.leadledger.api.state.Lifespan;
import io.leadledger.api.state.RecordFields;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** What the events of one list add up to, without its members. */
public record ContactListState(@Nullable String listId, @Nullable String name, Lifespan lifespan) implements EntityState<ContactListEvent> {

    public static final ContactListState NEW = new ContactListState(null, null, Lifespan.NONE);

    /** Whether it can be used. */
    @JsonIgnore
    public boolean exists() {
        return listId != null && !lifespan.isDeleted();
    }

    @Override
    public ContactListState evolve(ContactListEvent event) {
        return switch (event) {
            case ContactListEvent.Created e -> new ContactListState(e.listId(), e.name(), lifespan.touchedAt(e.occurredAt()));
            case ContactListEvent.Deleted e -> new ContactListState(listId, name, lifespan.deletedAt(e.occurredAt()));
            case ContactListEvent.MembersAdded _, ContactListEvent.MemberRemoved _ -> this;
        };
    }

    @Override
    public SortedMap<String, JsonNode> fields() {
        return RecordFields.of(this);
    }
}
