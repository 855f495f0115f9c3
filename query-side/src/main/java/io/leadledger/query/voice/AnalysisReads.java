package io.leadledger.query.voice;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.leadledger.api.EventJson;
import io.leadledger.api.analysis.Findings;
import io.leadledger.api.state.CallState;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class AnalysisReads {

    private final JdbcClient jdbc;

    AnalysisReads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param findings null while nobody analysed the call
     * @param state without the transcript
     */
    record Analysed(@Nullable Findings findings, CallState state, boolean transcribed) {

        /** Whether the call says that it is analysed, and the findings are still on their way here. */
        boolean isToldOf() {
            return findings == null && !state.analyses().entries().isEmpty();
        }
    }

    /** Empty for a call that is unknown, deleted or another company's. */
    Optional<Analysed> find(UUID companyId, String callId) {
        return jdbc.sql("""
                        SELECT a.findings, c.state, t.call_id IS NOT NULL AS transcribed
                        FROM read.call c
                        LEFT JOIN read.call_analysis a ON a.company_id = c.company_id AND a.call_id = c.call_id
                        LEFT JOIN read.call_transcript t ON t.company_id = c.company_id AND t.call_id = c.call_id
                        WHERE c.company_id = :company AND c.call_id = :call AND NOT c.deleted""")
                .param("company", companyId)
                .param("call", callId)
                .query((row, _) -> {
                    String findings = row.getString("findings");
                    return new Analysed(
                            findings == null ? null : read(findings, Findings.class), read(row.getString("state"), CallState.class),
                            row.getBoolean("transcribed"));
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
