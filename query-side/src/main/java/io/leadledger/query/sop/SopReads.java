package io.leadledger.query.sop;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.leadledger.api.EventJson;
import io.leadledger.api.sop.SopState;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class SopReads {

    private final JdbcClient jdbc;

    SopReads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Without stages while the company has configured none. */
    SopState sop(UUID companyId) {
        String sopId = SopState.idOf(companyId);
        return jdbc.sql("SELECT state FROM read.sop WHERE company_id = :company AND sop_id = :sop")
                .param("company", companyId)
                .param("sop", sopId)
                .query((row, _) -> read(row.getString("state")))
                .optional()
                .orElseGet(() -> SopState.without(sopId));
    }

    private static SopState read(String json) {
        try {
            return EventJson.mapper().readValue(json, SopState.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
