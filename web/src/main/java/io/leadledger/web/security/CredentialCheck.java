package io.leadledger.web.security;

import java.time.Clock;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.stereotype.Component;

/** A bearer credential is one of our keys, told by its prefix, or a token. */
@Component
final class CredentialCheck implements AuthenticationManager {

    private final ApiKeys keys;
    private final Tokens tokens;
    private final Clock clock;

    CredentialCheck(ApiKeys keys, Tokens tokens, Clock clock) {
        this.keys = keys;
        this.tokens = tokens;
        this.clock = clock;
    }

    @Override
    public Authentication authenticate(Authentication presented) {
        String credential = ((BearerTokenAuthenticationToken) presented).getToken();
        return new CallerAuthentication(credential.startsWith(KeyText.PREFIX) ? callerOfKey(credential) : tokens.callerOf(credential));
    }

    private Caller callerOfKey(String key) {
        return keys.byHash(KeyText.hash(key))
                .filter(known -> known.isValidAt(clock.instant()))
                .map(Caller::ofKey)
                .orElseThrow(() -> new BadCredentialsException("unknown, revoked or expired key"));
    }
}
