package io.leadledger.web.security;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;
import org.springframework.stereotype.Component;

/**
 * Own tokens are always taken; another issuer's when one is configured, by its address or by that of its keys. The algorithm is pinned to RS256,
 * which leaves no room for {@code none} or for a public key passed off as a shared secret.
 */
@Component
final class TokenDecoders {

    private static final Duration OWN_CLOCK = Duration.ZERO;
    private static final Duration FOREIGN_CLOCK = Duration.ofSeconds(30);

    private final JwtDecoder own;
    private final @Nullable JwtDecoder external;

    TokenDecoders(
            TokenKeys keys,
            @Value("${JWT_ISSUER_URI:}") String issuerUri,
            @Value("${JWT_JWK_SET_URI:}") String jwkSetUri,
            @Value("${JWT_AUDIENCE:" + TokenClaims.AUDIENCE + "}") String audience) {
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSource(keys).jwsAlgorithm(SignatureAlgorithm.RS256).build();
        decoder.setJwtValidator(rules(OWN_CLOCK, TokenClaims.ISSUER, TokenClaims.AUDIENCE));
        own = decoder;
        external = issuerUri.isBlank() && jwkSetUri.isBlank() ? null : external(issuerUri, jwkSetUri, audience);
    }

    JwtDecoder own() {
        return own;
    }

    /** Null when no other issuer is configured. */
    @Nullable JwtDecoder external() {
        return external;
    }

    /** The issuer is asked for its keys at the first token, so that we start without it. */
    private static JwtDecoder external(String issuerUri, String jwkSetUri, String audience) {
        return new SupplierJwtDecoder(() -> {
            var builder = jwkSetUri.isBlank() ? NimbusJwtDecoder.withIssuerLocation(issuerUri) : NimbusJwtDecoder.withJwkSetUri(jwkSetUri);
            NimbusJwtDecoder decoder = builder.jwsAlgorithm(SignatureAlgorithm.RS256).build();
            decoder.setJwtValidator(rules(FOREIGN_CLOCK, issuerUri, audience));
            return decoder;
        });
    }

    private static OAuth2TokenValidator<Jwt> rules(Duration clockSkew, String issuer, String audience) {
        List<OAuth2TokenValidator<Jwt>> rules = new ArrayList<>();
        rules.add(new JwtClaimValidator<Object>(JwtClaimNames.EXP, Objects::nonNull));
        rules.add(new JwtTimestampValidator(clockSkew));
        rules.add(new JwtAudienceValidator(audience));
        if (!issuer.isBlank()) {
            rules.add(new JwtIssuerValidator(issuer));
        }
        return new DelegatingOAuth2TokenValidator<>(rules);
    }
}
