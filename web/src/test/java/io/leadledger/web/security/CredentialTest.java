package io.leadledger.web.security;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import io.leadledger.api.DataDirectory;
import io.leadledger.web.support.WebTest;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;

@Import(DoorController.class)
class CredentialTest extends WebTest {

    @Autowired
    private SigningKey signingKey;

    @Autowired
    private DataDirectory directory;

    @Test
    void a_key_of_the_company_is_let_in() {
        Company company = company();
        HttpResponse<String> answer = get("/api/v1/whoami", company.key());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer).path("company").asText()).isEqualTo(company.id().toString());
        assertThat(json(answer).path("actor").asText()).startsWith("key:");
    }

    @Test
    void without_a_credential_the_answer_is_401_in_the_familys_envelope() {
        HttpResponse<String> answer = send(to("/api/v1/whoami"));
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
        assertThat(json(answer).path("error").asText()).isEqualTo("unauthorized");
        assertThat(json(send(to("/v1/nothing"))).at("/error/code").asText()).isEqualTo("unauthorized");
    }

    @Test
    void every_answer_carries_its_request_id_even_a_refusal() {
        HttpResponse<String> answer = send(to("/api/v1/whoami").header("X-Request-ID", "req-7"));
        assertThat(answer.headers().firstValue("X-Request-ID")).hasValue("req-7");
        assertThat(answer.headers().firstValue("x-correlation-id")).isPresent();
        assertThat(answer.headers().firstValue("traceparent")).isPresent();
    }

    @Test
    void unknown_revoked_and_expired_keys_are_refused() {
        Company company = company();
        String expired = companies.key(company.id(), Scope.ofCompanyKey(), Instant.now().minusSeconds(1));
        companies.revoke(company.key());
        assertThat(get("/api/v1/whoami", company.key()).statusCode()).isEqualTo(401);
        assertThat(get("/api/v1/whoami", expired).statusCode()).isEqualTo(401);
        assertThat(get("/api/v1/whoami", "ll_" + "x".repeat(43)).statusCode()).isEqualTo(401);
        assertThat(get("/api/v1/whoami", "nonsense").statusCode()).isEqualTo(401);
        assertThat(send(to("/api/v1/whoami").header("Authorization", "Bearer ;;;")).statusCode()).isEqualTo(401);
    }

    @Test
    void a_company_key_passes_any_role_but_is_no_admin() {
        String key = company().key();
        assertThat(get("/api/v1/managers", key).statusCode()).isEqualTo(200);
        assertThat(get("/api/v1/audit/door", key).statusCode()).isEqualTo(200);
        assertThat(get("/admin/v1/door", key).statusCode()).isEqualTo(403);
    }

    @Test
    void a_token_has_the_documented_claims() throws ParseException {
        Company company = company();
        JsonNode grant = json(post("/auth/token", company.key(), "{\"user_id\":\"anna\",\"role\":\"manager\"}"));
        assertThat(grant.path("token_type").asText()).isEqualTo("Bearer");
        assertThat(grant.path("expires_in").asLong()).isBetween(60L, 86_400L);
        JWTClaimsSet claims = SignedJWT.parse(grant.path("access_token").asText()).getJWTClaimsSet();
        assertThat(claims.getSubject()).isEqualTo("anna");
        assertThat(claims.getStringClaim("user_id")).isEqualTo("anna");
        assertThat(claims.getStringClaim("company_id")).isEqualTo(company.id().toString());
        assertThat(claims.getStringClaim("role")).isEqualTo("manager");
        assertThat(claims.getStringListClaim("permissions")).contains("crm:read", "ingest:write").doesNotContain("admin");
    }

    @Test
    void a_token_may_do_what_its_role_may() {
        String key = company().key();
        String manager = token(key, "manager");
        String rep = token(key, "sales_rep");
        String auditor = token(key, "auditor");
        assertThat(json(get("/api/v1/whoami", rep)).path("actor").asText()).isEqualTo("user:anna");
        assertThat(get("/api/v1/managers", manager).statusCode()).isEqualTo(200);
        assertThat(get("/api/v1/managers", rep).statusCode()).isEqualTo(403);
        assertThat(get("/api/v1/audit/door", manager).statusCode()).isEqualTo(403);
        assertThat(get("/api/v1/audit/door", auditor).statusCode()).isEqualTo(200);
        assertThat(get("/admin/v1/door", manager).statusCode()).isEqualTo(403);
    }

    @Test
    void a_token_cannot_do_more_than_the_key_that_asked_for_it() {
        Company company = company();
        String reader = companies.key(company.id(), Set.of(Scope.CRM_READ), null);
        String manager = token(reader, "manager");
        assertThat(json(get("/api/v1/whoami", manager)).path("scopes")).hasSize(1);
    }

    @Test
    void tokens_are_given_to_keys_only_and_for_known_roles() {
        String key = company().key();
        assertThat(post("/auth/token", token(key, "manager"), "{\"user_id\":\"a\",\"role\":\"csr\"}").statusCode()).isEqualTo(403);
        assertThat(json(post("/auth/token", key, "{\"user_id\":\"a\",\"role\":\"king\"}")).path("field").asText()).isEqualTo("role");
        assertThat(json(post("/auth/token", key, "{\"role\":\"csr\"}")).path("field").asText()).isEqualTo("user_id");
    }

    @Test
    void a_user_of_another_company_gets_no_token() {
        Company other = company();
        assertThat(post("/auth/token", company().key(), "{\"user_id\":\"" + other.id() + "\",\"role\":\"csr\"}").statusCode()).isEqualTo(403);
    }

    @Test
    void a_token_ends_with_the_key_that_asked_for_it() {
        String key = company().key();
        String token = token(key, "csr");
        assertThat(get("/api/v1/whoami", token).statusCode()).isEqualTo(200);
        companies.revoke(key);
        assertThat(get("/api/v1/whoami", token).statusCode()).isEqualTo(401);
    }

    @Test
    void another_company_in_the_header_is_403() {
        Company company = company();
        assertThat(send(to("/api/v1/whoami", company.key()).header("X-Company-ID", company.id().toString())).statusCode()).isEqualTo(200);
        assertThat(send(to("/api/v1/whoami", company.key()).header("X-Company-ID", company().id().toString())).statusCode()).isEqualTo(403);
        assertThat(send(to("/api/v1/whoami", company.key()).header("X-Company-ID", "x")).statusCode()).isEqualTo(403);
    }

    @Test
    void the_public_key_verifies_our_tokens_and_shows_no_private_part() throws ParseException, JOSEException {
        HttpResponse<String> answer = send(to("/.well-known/jwks.json"));
        RSAKey key = JWKSet.parse(answer.body()).getKeys().getFirst().toRSAKey();
        assertThat(key.isPrivate()).isFalse();
        SignedJWT token = SignedJWT.parse(token(company().key(), "csr"));
        assertThat(token.verify(new RSASSAVerifier(key))).isTrue();
    }

    @Test
    void the_private_key_is_the_owners_alone() throws IOException {
        var permissions = Files.getPosixFilePermissions(directory.resolve("keys/jwt.json"));
        assertThat(PosixFilePermissions.toString(permissions)).isEqualTo("rw-------");
    }

    @Test
    void our_own_signature_with_good_claims_is_taken() throws JOSEException, ParseException {
        assertThat(status(signed(claims().build(), ownSigner(), JWSAlgorithm.RS256))).isEqualTo(200);
    }

    @Test
    void forged_and_stale_tokens_are_401() throws JOSEException, ParseException {
        JWTClaimsSet good = claims().build();
        Instant now = Instant.now();
        assertThat(status(new PlainJWT(good).serialize())).as("alg none").isEqualTo(401);
        RSAKey stranger = new RSAKeyGenerator(2048).keyID(signingKey.key().getKeyID()).generate();
        assertThat(status(signed(good, new RSASSASigner(stranger), JWSAlgorithm.RS256))).as("wrong key").isEqualTo(401);
        byte[] publicKey = signingKey.key().toRSAPublicKey().getEncoded();
        assertThat(status(signed(good, new MACSigner(publicKey), JWSAlgorithm.HS256))).as("public key as secret").isEqualTo(401);
        assertThat(status(signed(good, ownSigner(), JWSAlgorithm.RS512))).as("other algorithm").isEqualTo(401);
        assertThat(status(own(claims().expirationTime(Date.from(now.minusSeconds(2)))))).as("expired").isEqualTo(401);
        assertThat(status(own(claims().expirationTime(null)))).as("endless").isEqualTo(401);
        assertThat(status(own(claims().notBeforeTime(Date.from(now.plusSeconds(60)))))).as("not yet").isEqualTo(401);
        assertThat(status(own(claims().audience("somebody else")))).as("other audience").isEqualTo(401);
        assertThat(status(own(claims().issuer("somebody else")))).as("other issuer").isEqualTo(401);
        assertThat(status(own(claims().claim("company_id", UUID.randomUUID().toString())))).as("unknown company").isEqualTo(401);
        assertThat(status(own(claims().claim("company_id", "x")))).as("no company").isEqualTo(401);
        assertThat(status("a.b.c")).as("nonsense").isEqualTo(401);
    }

    private JWTClaimsSet.Builder claims() throws ParseException {
        return new JWTClaimsSet.Builder(SignedJWT.parse(token(company().key(), "manager")).getJWTClaimsSet());
    }

    private String own(JWTClaimsSet.Builder claims) throws JOSEException {
        return signed(claims.build(), ownSigner(), JWSAlgorithm.RS256);
    }

    private JWSSigner ownSigner() throws JOSEException {
        return new RSASSASigner(signingKey.key());
    }

    private String signed(JWTClaimsSet claims, JWSSigner signer, JWSAlgorithm algorithm) throws JOSEException {
        JWSHeader header = new JWSHeader.Builder(algorithm).type(JOSEObjectType.JWT).keyID(signingKey.key().getKeyID()).build();
        SignedJWT jwt = new SignedJWT(header, claims);
        jwt.sign(signer);
        return jwt.serialize();
    }

    private int status(String token) {
        return get("/api/v1/whoami", token).statusCode();
    }

    private String token(String key, String role) {
        return json(post("/auth/token", key, "{\"user_id\":\"anna\",\"role\":\"" + role + "\"}")).path("access_token").asText();
    }
}
