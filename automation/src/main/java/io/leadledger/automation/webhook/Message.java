package io.leadledger.automation.webhook;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.leadledger.api.EventJson;
import io.leadledger.api.Hashes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.UUID;

/**
 * What is sent, in the form that the call center documents: {@code id}, {@code type}, {@code created} and {@code data}.
 *
 * @param id the same for every subscription and attempt, so that receivers know what they had before
 * @param position of the event in the log
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record Message(String id, long position, EventType type, byte[] body) {

    private static final int ID_BYTES = 12;

    static Message of(UUID companyId, long position, Instant recordedAt, Occurrence occurrence) {
        byte[] hash = Hashes.sha256((companyId + " " + position + " " + occurrence.type().wire()).getBytes(StandardCharsets.UTF_8));
        String id = "evt_" + HexFormat.of().formatHex(hash, 0, ID_BYTES);
        var body = JsonNodeFactory.instance.objectNode()
                .put("id", id)
                .put("type", occurrence.type().wire())
                .put("created", recordedAt.truncatedTo(ChronoUnit.MILLIS).toString())
                .set("data", occurrence.data());
        try {
            return new Message(id, position, occurrence.type(), EventJson.mapper().writeValueAsBytes(body));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
