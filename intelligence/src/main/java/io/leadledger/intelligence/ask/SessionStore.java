package io.leadledger.intelligence.ask;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import io.leadledger.api.EventJson;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a session needs to go on after a lost connection, on any instance. */
@Component
class SessionStore {

    private static final int KEPT_TURNS = 20;
    private static final String OF_SESSION = " WHERE company_id = :company AND owner = :owner AND session_id = :session";

    private final JdbcClient jdbc;

    SessionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Begins a session, or goes on with it. @return whether it was there */
    @Transactional
    public boolean open(SessionKey key, Instant now, Instant expiresAt) {
        of(key, "DELETE FROM ask_session" + OF_SESSION + " AND expires_at <= :now").param("now", at(now)).update();
        return !of(key, """
                        INSERT INTO ask_session AS s (company_id, owner, session_id, turns, expires_at)
                        VALUES (:company, :owner, :session, '[]', :expires)
                        ON CONFLICT (company_id, owner, session_id) DO UPDATE SET expires_at = greatest(s.expires_at, excluded.expires_at)
                        RETURNING xmax = 0""")
                .param("expires", at(expiresAt))
                .query(Boolean.class)
                .single();
    }

    void touch(SessionKey key, Instant expiresAt) {
        of(key, "UPDATE ask_session SET expires_at = :expires" + OF_SESSION).param("expires", at(expiresAt)).update();
    }

    void end(SessionKey key) {
        of(key, "DELETE FROM ask_session" + OF_SESSION).update();
    }

    int purge(Instant now) {
        return jdbc.sql("DELETE FROM ask_session WHERE expires_at < :now").param("now", at(now)).update();
    }

    /** Oldest first. */
    List<Turn> turns(SessionKey key) {
        return of(key, "SELECT turns FROM ask_session" + OF_SESSION)
                .query(String.class)
                .optional()
                .map(json -> read(json, new TypeReference<List<Turn>>() {}))
                .orElse(List.of());
    }

    void remember(SessionKey key, Turn turn) {
        List<Turn> turns = new ArrayList<>(turns(key));
        turns.add(turn);
        of(key, "UPDATE ask_session SET turns = :turns::json" + OF_SESSION)
                .param("turns", write(turns.subList(Math.max(0, turns.size() - KEPT_TURNS), turns.size())))
                .update();
    }

    void begin(SessionKey key, String queryId, Instant askedAt) {
        of(key, """
                        INSERT INTO ask_delivery (company_id, owner, session_id, query_id, asked_at)
                        SELECT company_id, owner, session_id, :query, :asked FROM ask_session""" + OF_SESSION)
                .param("query", queryId)
                .param("asked", at(askedAt))
                .update();
    }

    void finish(SessionKey key, String queryId, ServerMessage message) {
        of(key, "UPDATE ask_delivery SET message = :message::json" + OF_SESSION + " AND query_id = :query")
                .param("query", queryId)
                .param("message", write(message))
                .update();
    }

    void arrived(SessionKey key, String queryId) {
        of(key, "DELETE FROM ask_delivery" + OF_SESSION + " AND query_id = :query AND message IS NOT NULL").param("query", queryId).update();
    }

    /** Those that did not arrive, in the order of asking. */
    List<Delivery> open(SessionKey key) {
        return of(key, "SELECT query_id, asked_at, message FROM ask_delivery" + OF_SESSION + " ORDER BY asked_at, query_id")
                .query((row, _) -> delivery(row))
                .list();
    }

    private static Delivery delivery(ResultSet row) throws SQLException {
        String message = row.getString("message");
        return new Delivery(
                row.getString("query_id"), row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                message == null ? null : read(message, new TypeReference<ServerMessage>() {}));
    }

    private JdbcClient.StatementSpec of(SessionKey key, String sql) {
        return jdbc.sql(sql).param("company", key.companyId()).param("owner", key.owner()).param("session", key.sessionId());
    }

    private static OffsetDateTime at(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }

    private static String write(Object value) {
        try {
            return EventJson.mapper().writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> T read(String json, TypeReference<T> type) {
        try {
            return EventJson.mapper().readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
