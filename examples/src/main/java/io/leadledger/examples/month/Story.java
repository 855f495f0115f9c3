package io.leadledger.examples.month;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What happens to one lead, written down as it happens. Ids count up in the order of telling, so that they are the same every time. */
final class Story {

    private static final Duration PROMPT = Duration.ofSeconds(2);

    final Person person;
    final Rep rep;
    final Chance chance;
    private final List<Item> items = new ArrayList<>();
    private int told;
    private boolean named;

    Story(Person person, Rep rep, Chance chance) {
        this.person = person;
        this.rep = rep;
        this.chance = chance;
    }

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    List<Item> items() {
        return items;
    }

    /** Whether events may call the lead by its id; before that only a handle is known. */
    boolean isNamed() {
        return named;
    }

    /** Such as {@code call-1-20261103-007-12}. */
    String nextId(String prefix) {
        return String.format(Locale.ROOT, "%s-%s-%d", prefix, person.key(), ++told);
    }

    void lead(Item.Round round, String type, Instant at, ObjectNode attributes) {
        named = true;
        entity(round, person.leadId(), type, at, at, attributes);
    }

    void entity(Item.Round round, String id, String type, Instant at, Instant deliveredAt, ObjectNode attributes) {
        items.add(entityItem(round, id, type, at, deliveredAt, attributes));
    }

    static Item entityItem(Item.Round round, String id, String type, Instant at, Instant deliveredAt, ObjectNode attributes) {
        ObjectNode json = object().put("entity_id", id).put("entity_type", type);
        json.set("attributes", attributes);
        json.put("timestamp", millis(at).toString());
        return new Item(round, at, deliveredAt, json);
    }

    /** About the lead by its id, once there is one; else the data must say whom it is about. */
    void event(String type, Instant at, ObjectNode data) {
        event(type, at, at.plus(PROMPT), named, data);
    }

    void event(String type, Instant at, Instant deliveredAt, boolean byId, ObjectNode data) {
        ObjectNode json = object().put("event_id", nextId("evt"));
        if (byId) {
            json.put("entity_id", person.leadId());
        }
        json.put("event_type", type).put("timestamp", millis(at).toString());
        json.set("data", data);
        items.add(new Item(Item.Round.EVENTS, at, deliveredAt, json));
    }

    static Instant millis(Instant time) {
        return time.truncatedTo(ChronoUnit.MILLIS);
    }
}
