package io.leadledger.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leadledger.api.EventTypes.EventType;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is in somebody's log stays readable. Each event and revision has an approved file; when one of these tests fails, the stored form
 * has changed: give the event a new revision with an upcaster, and approve a new file beside the old one.
 */
class StoredEventsTest {

    private static final ObjectMapper JSON = EventJson.mapper();

    static Collection<EventType> types() {
        return EventTypes.all();
    }

    @ParameterizedTest
    @MethodSource("types")
    void is_written_as_approved(EventType type) throws IOException {
        JsonNode written = JSON.valueToTree(SampleEvents.of(type.eventClass()));

        assertThat(JSON.readTree(JSON.writeValueAsBytes(written))).isEqualTo(approved(type.name(), type.revision()));
    }

    @ParameterizedTest
    @MethodSource("types")
    void is_read_back_as_it_was(EventType type) throws IOException {
        LedgerEvent sample = SampleEvents.of(type.eventClass());

        assertThat(JSON.treeToValue(approved(type.name(), type.revision()), type.eventClass())).isEqualTo(sample);
    }

    @ParameterizedTest
    @MethodSource("types")
    void can_be_read_from_the_future(EventType type) throws IOException {
        var newer = approved(type.name(), type.revision()).deepCopy();
        ((ObjectNode) newer).put("added_later", 1);

        assertThat(JSON.treeToValue(newer, type.eventClass())).isEqualTo(SampleEvents.of(type.eventClass()));
    }

    @Test
    void every_event_has_one_name_and_every_name_one_event() {
        Set<String> names = new HashSet<>();
        for (EventType type : EventTypes.all()) {
            assertThat(names.add(type.name())).as(type.name()).isTrue();
            assertThat(EventTypes.classOf(EventTypes.nameOf(type.eventClass()))).isEqualTo(type.eventClass());
        }
        Set<Class<?>> families = EventTypes.all().stream().flatMap(type -> Stream.of(type.eventClass().getInterfaces())).collect(Collectors.toSet());
        long records = families.stream().mapToLong(family -> family.getPermittedSubclasses().length).sum();
        assertThat(names).hasSize((int) records);
    }

    static JsonNode approved(String name, String revision) throws IOException {
        try (InputStream file = StoredEventsTest.class.getResourceAsStream("/events/" + name + "." + revision + ".json")) {
            assertThat(file).as("approved file of %s revision %s", name, revision).isNotNull();
            return JSON.readTree(file);
        }
    }
}
