package io.leadledger.web.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class JdbcIdempotencyStore implements IdempotencyStore {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};

    private final JdbcClient jdbc;

    JdbcIdempotencyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<StoredAnswer> find(UUID companyId, byte[] keyHash) {
        return jdbc.sql("""
                        SELECT body_hash, status, headers, body FROM idempotency_answer
                        WHERE company_id = :company AND key_hash = :key AND created_at > now() - interval '24 hours'""")
                .param("company", companyId)
                .param("key", keyHash)
                .query(JdbcIdempotencyStore::read)
                .optional();
    }

    @Override
    public void store(UUID companyId, byte[] keyHash, byte[] requestHash, int status, Map<String, String> headers, byte[] body) {
        int stored = jdbc.sql("""
                        INSERT INTO idempotency_answer AS old (company_id, key_hash, body_hash, status, headers, body)
                        VALUES (:company, :key, :request, :status, :headers, :body)
                        ON CONFLICT (company_id, key_hash) DO UPDATE
                        SET body_hash = excluded.body_hash, status = excluded.status, headers = excluded.headers,
                            body = excluded.body, created_at = now()
                        WHERE old.created_at <= now() - interval '24 hours'""")
                .param("company", companyId)
                .param("key", keyHash)
                .param("request", requestHash)
                .param("status", status)
                .param("headers", write(headers))
                .param("body", body)
                .update();
        if (stored == 0) {
            throw new DuplicateKeyException("another request was answered under this key meanwhile");
        }
    }

    @Override
    public int purge() {
        return jdbc.sql("DELETE FROM idempotency_answer WHERE created_at <= now() - interval '24 hours'").update();
    }

    private static StoredAnswer read(ResultSet row, int index) throws SQLException {
        try {
            return new StoredAnswer(
                    row.getBytes("body_hash"), row.getInt("status"), JSON.readValue(row.getString("headers"), HEADERS), row.getBytes("body"));
        } catch (JsonProcessingException e) {
            throw new SQLException("stored headers are no JSON", e);
        }
    }

    private static String write(Map<String, String> headers) {
        try {
            return JSON.writeValueAsString(headers);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
