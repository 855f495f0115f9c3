package io.leadledger.web.signing;

import java.security.SecureRandom;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Made once by whichever instance needs it first, and shared by all on one database, so that a link opens on each of them. */
@Component
class SigningSecret {

    private static final int BYTES = 32;
    private static final String PURPOSE = "links";

    private final JdbcClient jdbc;
    private volatile byte[] secret = new byte[0];

    SigningSecret(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    byte[] get() {
        byte[] known = secret;
        if (known.length == 0) {
            byte[] made = new byte[BYTES];
            new SecureRandom().nextBytes(made);
            jdbc.sql("INSERT INTO signing_secrets (purpose, secret) VALUES (:purpose, :secret) ON CONFLICT DO NOTHING")
                    .param("purpose", PURPOSE)
                    .param("secret", made)
                    .update();
            known = jdbc.sql("SELECT secret FROM signing_secrets WHERE purpose = :purpose").param("purpose", PURPOSE).query(byte[].class).single();
            secret = known;
        }
        return known;
    }
}
