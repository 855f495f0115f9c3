package io.leadledger.api;

import com.fasterxml.jackson.databind.ObjectWriter;
import io.leadledger.api.EventTypes.EventType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes the approved file of each event that has none yet, to be looked at before it is committed. One that exists is never changed: a
 * stored form that has to change gets a new revision.
 */
final class ApproveEvents {

    private ApproveEvents() {}

    /** @param arguments the directory of the approved files */
    public static void main(String[] arguments) throws IOException {
        ObjectWriter json = EventJson.mapper().writerWithDefaultPrettyPrinter();
        for (EventType type : EventTypes.all()) {
            Path file = Path.of(arguments[0]).resolve(type.name() + "." + type.revision() + ".json");
            if (Files.notExists(file)) {
                Files.writeString(file, json.writeValueAsString(SampleEvents.of(type.eventClass())) + "\n");
            }
        }
    }
}
