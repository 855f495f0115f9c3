package io.leadledger.query.otto;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.leadledger.api.EventJson;
import io.leadledger.api.state.CallState;
import io.leadledger.api.state.Transcript;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class CallReads {

    private final JdbcClient jdbc;

    CallReads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Empty for a call that is unknown, deleted or another company's. */
    Optional<StoredCall> find(UUID companyId, String callId) {
        return jdbc.sql("""
                        SELECT c.state, t.transcript
                        FROM read.call c LEFT JOIN read.call_transcript t ON t.company_id = c.company_id AND t.call_id = c.call_id
                        WHERE c.company_id = :company AND c.call_id = :call AND NOT c.deleted""")
                .param("company", companyId)
                .param("call", callId)
                .query((row, _) -> {
                    String transcript = row.getString("transcript");
                    return new StoredCall(
                            read(row.getString("state"), CallState.class),
                            transcript == null ? null : read(transcript, Transcript.class));
                })
                .optional();
    }

    private static <T> T read(String json, Class<T> type) {
        try {
            return EventJson.mapper().readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
