package io.leadledger.command.company;

import io.leadledger.web.security.TokenKeyRegister;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class JdbcTokenKeyRegister implements TokenKeyRegister {

    private final JdbcClient jdbc;

    JdbcTokenKeyRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void publish(String keyId, String publicJwk) {
        jdbc.sql("INSERT INTO token_keys (key_id, public_jwk) VALUES (:id, :jwk) ON CONFLICT DO NOTHING")
                .param("id", keyId)
                .param("jwk", publicJwk)
                .update();
    }

    @Override
    public List<String> published() {
        return jdbc.sql("SELECT public_jwk FROM token_keys ORDER BY published_at DESC LIMIT 100").query(String.class).list();
    }
}
