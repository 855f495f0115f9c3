package io.leadledger.web.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import io.leadledger.web.support.WebTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/** Tokens of an identity provider of which only the keys' address is known. */
class ExternalIssuerTest extends WebTest {

    private static final RSAKey KEY = newKey();
    private static final HttpServer PROVIDER = provider();

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        registry.add("JWT_JWK_SET_URI", () -> "http://127.0.0.1:" + PROVIDER.getAddress().getPort() + "/keys");
    }

    @AfterAll
    static void stop() {
        PROVIDER.stop(0);
    }

    @Test
    void its_tokens_are_taken_and_permissions_only_narrow_the_role() {
        Company company = company();
        assertThat(get("/api/v1/whoami", token(claims(company.id()), KEY)).statusCode()).isEqualTo(200);
        String narrowed = token(claims(company.id()).claim("permissions", List.of("crm:read", "admin")), KEY);
        assertThat(json(get("/api/v1/whoami", narrowed)).path("scopes")).hasSize(1);
        assertThat(get("/admin/v1/door", narrowed).statusCode()).isEqualTo(403);
    }

    @Test
    void its_key_signs_no_tokens_in_our_name() {
        String forged = token(claims(company().id()).issuer("leadledger").claim("key_id", UUID.randomUUID().toString()), KEY);
        assertThat(get("/api/v1/whoami", forged).statusCode()).isEqualTo(401);
    }

    @Test
    void other_keys_audiences_and_companies_are_refused() {
        UUID company = company().id();
        assertThat(get("/api/v1/whoami", token(claims(company), newKey())).statusCode()).isEqualTo(401);
        assertThat(get("/api/v1/whoami", token(claims(company).audience("other"), KEY)).statusCode()).isEqualTo(401);
        assertThat(get("/api/v1/whoami", token(claims(UUID.randomUUID()), KEY)).statusCode()).isEqualTo(401);
    }

    private static JWTClaimsSet.Builder claims(UUID company) {
        return new JWTClaimsSet.Builder()
                .issuer("https://id.example.com")
                .audience("leadledger")
                .subject("anna")
                .expirationTime(Date.from(Instant.now().plusSeconds(60)))
                .claim("company_id", company.toString())
                .claim("role", "manager");
    }

    private static String token(JWTClaimsSet.Builder claims, RSAKey key) {
        try {
            SignedJWT jwt = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(KEY.getKeyID()).build(), claims.build());
            jwt.sign(new RSASSASigner(key));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new AssertionError(e);
        }
    }

    private static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).keyID("k1").generate();
        } catch (JOSEException e) {
            throw new AssertionError(e);
        }
    }

    private static HttpServer provider() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            byte[] keys = new JWKSet(KEY).toString().getBytes(StandardCharsets.UTF_8);
            server.createContext("/keys", exchange -> {
                exchange.getResponseHeaders().set("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, keys.length);
                exchange.getResponseBody().write(keys);
                exchange.close();
            });
            server.start();
            return server;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
