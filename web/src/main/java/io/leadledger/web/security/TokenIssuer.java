package io.leadledger.web.security;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.stereotype.Component;

@Component
final class TokenIssuer {

    static final Duration LIFETIME = Duration.ofHours(1);

    private final JwtEncoder encoder;
    private final JwsHeader header;
    private final Clock clock;

    TokenIssuer(SigningKey key, Clock clock) {
        this.encoder = new NimbusJwtEncoder(new ImmutableJWKSet<>(new JWKSet(key.key())));
        this.header = JwsHeader.with(SignatureAlgorithm.RS256).keyId(key.key().getKeyID()).type("JWT").build();
        this.clock = clock;
    }

    /** The token has the role's scopes as far as the key itself has them: no key can lend what it has not. */
    String issue(Caller key, String userId, Role role) {
        Instant now = clock.instant();
        List<String> permissions = role.scopes().stream().filter(key::has).map(Scope::wire).sorted().toList();
        JwtClaimsSet claims = JwtClaimsSet.builder()
                .id(UUID.randomUUID().toString())
                .issuer(TokenClaims.ISSUER)
                .audience(List.of(TokenClaims.AUDIENCE))
                .subject(userId)
                .issuedAt(now)
                .expiresAt(now.plus(LIFETIME))
                .claim(TokenClaims.USER_ID, userId)
                .claim(TokenClaims.COMPANY_ID, key.companyId().toString())
                .claim(TokenClaims.ROLE, role.wire())
                .claim(TokenClaims.PERMISSIONS, permissions)
                .claim(TokenClaims.KEY_ID, key.credentialId())
                .build();
        return encoder.encode(JwtEncoderParameters.from(header, claims)).getTokenValue();
    }
}
