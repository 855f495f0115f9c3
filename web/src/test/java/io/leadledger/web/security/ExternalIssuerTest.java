package io.leadledger.web.security;

import com.nimbusds.jwt.JWTClaimsSet;
import io.leadledger.web.support.WebTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/** Tokens of an identity provider of which only the keys' address is known. */
class ExternalIssuerTest extends WebTest {

    private static final FakeIssuer ISSUER = new FakeIssuer();

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        registry.add("JWT_JWK_SET_URI", () -> ISSUER.uri() + "/keys");
    }

    @AfterAll
    static void stop() {
        ISSUER.close();
    }

    @Test
    void its_tokens_are_taken_and_permissions_only_narrow_the_role() {
        Company company = company();
        assertThat(get("/api/v1/whoami", ISSUER.token(claims(company.id()))).statusCode()).isEqualTo(200);
        String narrowed = ISSUER.token(claims(company.id()).claim("permissions", List.of("crm:read", "admin")));
        assertThat(json(get("/api/v1/whoami", narrowed)).path("scopes")).hasSize(1);
        assertThat(get("/admin/v1/door", narrowed).statusCode()).isEqualTo(403);
    }

    @Test
    void its_key_signs_no_tokens_in_our_name() {
        String forged = ISSUER.token(claims(company().id()).issuer("leadledger").claim("key_id", UUID.randomUUID().toString()));
        assertThat(get("/api/v1/whoami", forged).statusCode()).isEqualTo(401);
    }

    @Test
    void other_keys_audiences_and_companies_are_refused() {
        UUID company = company().id();
        assertThat(get("/api/v1/whoami", FakeIssuer.signedBy(FakeIssuer.newKey(), claims(company))).statusCode()).isEqualTo(401);
        assertThat(get("/api/v1/whoami", ISSUER.token(claims(company).audience("other"))).statusCode()).isEqualTo(401);
        assertThat(get("/api/v1/whoami", ISSUER.token(claims(UUID.randomUUID()))).statusCode()).isEqualTo(401);
    }

    /** Where only the keys' address is known, an issuer may call itself what it likes. */
    private static JWTClaimsSet.Builder claims(UUID company) {
        return ISSUER.claims(company).issuer("https://id.example.com");
    }
}
