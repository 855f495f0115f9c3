package io.leadledger.web.security;

import com.nimbusds.jwt.JWTParser;
import io.leadledger.api.error.ErrorCode;
import io.leadledger.api.error.LedgerException;
import io.leadledger.web.company.Companies;
import java.text.ParseException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.stereotype.Component;

/** From a token to its caller. A token says who and in which role; what that role may do is ours to say, and permissions can only narrow it. */
@Component
final class Tokens {

    private static final Logger LOG = LoggerFactory.getLogger(Tokens.class);

    private final JwtDecoder own;
    private final @Nullable JwtDecoder external;
    private final Companies companies;
    private final ApiKeys keys;

    Tokens(TokenDecoders decoders, Companies companies, ApiKeys keys) {
        this.own = decoders.own();
        this.external = decoders.external();
        this.companies = companies;
        this.keys = keys;
    }

    /**
     * @throws BadCredentialsException whatever is wrong with the token
     * @throws LedgerException unavailable, when it cannot be told
     */
    Caller callerOf(String token) {
        try {
            boolean ours = TokenClaims.ISSUER.equals(JWTParser.parse(token).getJWTClaimsSet().getIssuer());
            JwtDecoder decoder = ours || external == null ? own : external;
            Jwt jwt = decoder.decode(token);
            if (ours && !isKeyLive(jwt)) {
                throw new BadCredentialsException("the key that asked for the token is revoked");
            }
            return callerOf(jwt);
        } catch (BadJwtException | ParseException | IllegalArgumentException e) {
            throw new BadCredentialsException("unusable token", e);
        } catch (JwtException | JwtDecoderInitializationException e) {
            LOG.warn("the keys of a token's issuer cannot be had", e);
            throw new LedgerException(ErrorCode.UNAVAILABLE);
        }
    }

    private boolean isKeyLive(Jwt jwt) {
        String keyId = jwt.getClaimAsString(TokenClaims.KEY_ID);
        return keyId != null && keys.isLive(UUID.fromString(keyId));
    }

    private Caller callerOf(Jwt jwt) {
        String userId = Optional.ofNullable(jwt.getClaimAsString(TokenClaims.USER_ID)).orElse(jwt.getSubject());
        String company = jwt.getClaimAsString(TokenClaims.COMPANY_ID);
        if (userId == null || userId.isBlank() || company == null) {
            throw new BadCredentialsException("the token names no user or no company");
        }
        UUID companyId = UUID.fromString(company);
        if (companies.company(companyId).isEmpty()) {
            throw new BadCredentialsException("the token names an unknown company");
        }
        String named = jwt.getClaimAsString(TokenClaims.ROLE);
        Role role = named == null ? null : Role.of(named).orElse(null);
        return Caller.ofUser(companyId, userId, role, scopes(role, jwt.getClaim(TokenClaims.PERMISSIONS)));
    }

    private static Set<Scope> scopes(@Nullable Role role, @Nullable Object permissions) {
        if (role == null) {
            return Set.of();
        }
        Set<Scope> scopes = new HashSet<>(role.scopes());
        switch (permissions) {
            case null -> {}
            case List<?> list -> scopes.retainAll(Scope.known(list.stream().map(String::valueOf).toList()));
            default -> scopes.retainAll(Scope.known(Arrays.asList(permissions.toString().split(" "))));
        }
        return scopes;
    }
}
