package io.leadledger.web.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import io.leadledger.web.support.WebTest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/** Tokens of an identity provider that tells itself where its keys are. */
class DiscoveredIssuerTest extends WebTest {

    private static final FakeIssuer ISSUER = new FakeIssuer();

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        registry.add("JWT_ISSUER_URI", ISSUER::uri);
    }

    @AfterAll
    static void stop() {
        ISSUER.close();
    }

    @Test
    void its_tokens_are_taken_beside_our_own() {
        Company company = company();

        assertThat(status(ISSUER.token(ISSUER.claims(company.id())))).isEqualTo(200);
        String own = json(post("/auth/token", company.key(), "{\"user_id\":\"anna\",\"role\":\"manager\"}")).path("access_token").asText();
        assertThat(status(own)).isEqualTo(200);
    }

    @Test
    void claims_that_do_not_fit_are_refused() {
        Instant now = Instant.now();
        assertThat(status(ISSUER.token(claims().audience("other")))).as("audience").isEqualTo(401);
        assertThat(status(ISSUER.token(claims().issuer("https://id.example.com")))).as("issuer").isEqualTo(401);
        assertThat(status(ISSUER.token(claims().issuer(null)))).as("no issuer").isEqualTo(401);
        assertThat(status(ISSUER.token(claims().expirationTime(Date.from(now.minusSeconds(60)))))).as("expired").isEqualTo(401);
        assertThat(status(ISSUER.token(claims().expirationTime(null)))).as("endless").isEqualTo(401);
        assertThat(status(ISSUER.token(claims().notBeforeTime(Date.from(now.plusSeconds(90)))))).as("not yet").isEqualTo(401);
        assertThat(status(ISSUER.token(claims().claim("company_id", UUID.randomUUID().toString())))).as("company").isEqualTo(401);
    }

    @Test
    void what_its_key_did_not_sign_as_agreed_is_refused() throws JOSEException {
        byte[] der = ISSUER.key().toRSAPublicKey().getEncoded();
        byte[] json = ISSUER.key().toPublicJWK().toJSONString().getBytes(StandardCharsets.UTF_8);
        String good = ISSUER.token(claims());

        assertThat(status(FakeIssuer.signedBy(FakeIssuer.newKey(), claims()))).as("other key").isEqualTo(401);
        assertThat(status(new PlainJWT(claims().build()).serialize())).as("alg none").isEqualTo(401);
        assertThat(status(good.substring(0, good.lastIndexOf('.') + 1))).as("no signature").isEqualTo(401);
        assertThat(status(FakeIssuer.signed(JWSAlgorithm.HS256, new MACSigner(der), claims()))).as("DER as secret").isEqualTo(401);
        assertThat(status(FakeIssuer.signed(JWSAlgorithm.HS256, new MACSigner(json), claims()))).as("JWK as secret").isEqualTo(401);
        assertThat(status(FakeIssuer.signed(JWSAlgorithm.RS512, new RSASSASigner(ISSUER.key()), claims()))).as("RS512").isEqualTo(401);
    }

    private JWTClaimsSet.Builder claims() {
        return ISSUER.claims(company().id());
    }

    private int status(String token) {
        return get("/api/v1/whoami", token).statusCode();
    }
}
