package io.leadledger.web.inbound;

import io.leadledger.api.Hashes;
import io.leadledger.api.error.ErrorCode;
import io.leadledger.api.error.LedgerException;
import io.leadledger.web.company.Companies;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tokens and signing secrets of each company's providers. */
@Component
class WebhookTokens {

    private static final String PREFIX = "whk_";
    private static final int TOKEN_BYTES = 24;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;
    private final Companies companies;

    WebhookTokens(JdbcClient jdbc, Companies companies) {
        this.jdbc = jdbc;
        this.companies = companies;
    }

    /** @param token shown once, when it is made */
    record Made(UUID tokenId, String token) {}

    record Listed(UUID tokenId, String source, boolean signs, Instant createdAt) {}

    /**
     * @param secret what the provider signs with; null for one that does not sign
     * @throws LedgerException not_found for an unknown company
     */
    Made make(UUID companyId, String source, @Nullable String secret) {
        requireKnown(companyId);
        byte[] random = new byte[TOKEN_BYTES];
        RANDOM.nextBytes(random);
        Made made = new Made(UUID.randomUUID(), PREFIX + HexFormat.of().formatHex(random));
        jdbc.sql("""
                        INSERT INTO webhook_tokens (token_id, company_id, source, token_hash, secret)
                        VALUES (:id, :company, :source, :hash, :secret)""")
                .param("id", made.tokenId())
                .param("company", companyId)
                .param("source", source)
                .param("hash", hash(made.token()))
                .param("secret", secret)
                .update();
        return made;
    }

    List<Listed> list(UUID companyId) {
        requireKnown(companyId);
        return jdbc.sql("""
                        SELECT token_id, source, secret IS NOT NULL AS signs, created_at FROM webhook_tokens
                        WHERE company_id = :company AND revoked_at IS NULL ORDER BY created_at, token_id""")
                .param("company", companyId)
                .query((row, _) -> new Listed(
                        row.getObject("token_id", UUID.class), row.getString("source"), row.getBoolean("signs"),
                        row.getObject("created_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** @throws LedgerException not_found when the company has no such token */
    void revoke(UUID companyId, UUID tokenId) {
        int revoked = jdbc.sql("""
                        UPDATE webhook_tokens SET revoked_at = now()
                        WHERE company_id = :company AND token_id = :id AND revoked_at IS NULL""")
                .param("company", companyId)
                .param("id", tokenId)
                .update();
        if (revoked == 0) {
            throw new LedgerException(ErrorCode.NOT_FOUND);
        }
    }

    Optional<UUID> companyOf(String source, String token) {
        return jdbc.sql("SELECT company_id FROM webhook_tokens WHERE token_hash = :hash AND source = :source AND revoked_at IS NULL")
                .param("hash", hash(token))
                .param("source", source)
                .query(UUID.class)
                .optional();
    }

    List<String> secretsOf(UUID companyId, String source) {
        return jdbc.sql("""
                        SELECT secret FROM webhook_tokens
                        WHERE company_id = :company AND source = :source AND secret IS NOT NULL AND revoked_at IS NULL""")
                .param("company", companyId)
                .param("source", source)
                .query(String.class)
                .list();
    }

    private void requireKnown(UUID companyId) {
        if (companies.company(companyId).isEmpty()) {
            throw new LedgerException(ErrorCode.NOT_FOUND, "Company not found");
        }
    }

    private static String hash(String token) {
        return HexFormat.of().formatHex(Hashes.sha256(token.getBytes(StandardCharsets.UTF_8)));
    }
}
