package io.leadledger.web.security;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The register is read again when a token names a key that was not there, but not more often than once a second. */
@Component
final class TokenKeys implements JWKSource<SecurityContext> {

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final SigningKey own;
    private final TokenKeyRegister register;
    private final Clock clock;
    private volatile @Nullable Known known;

    private record Known(JWKSet keys, Instant readAt) {}

    TokenKeys(SigningKey own, TokenKeyRegister register, Clock clock) {
        this.own = own;
        this.register = register;
        this.clock = clock;
    }

    @Override
    public List<JWK> get(JWKSelector selector, @Nullable SecurityContext context) throws KeySourceException {
        Known current = known;
        if (current != null) {
            List<JWK> found = selector.select(current.keys());
            if (!found.isEmpty() || clock.instant().isBefore(current.readAt().plus(PAUSE))) {
                return found;
            }
        }
        try {
            return selector.select(read().keys());
        } catch (RuntimeException e) {
            throw new KeySourceException("the register of token keys cannot be read", e);
        }
    }

    /** Public parts only. */
    JWKSet all() {
        Known current = known;
        return (current != null && clock.instant().isBefore(current.readAt().plus(PAUSE)) ? current : read()).keys();
    }

    private Known read() {
        JWK ownPublic = own.key().toPublicJWK();
        register.publish(ownPublic.getKeyID(), ownPublic.toJSONString());
        List<JWK> keys = new ArrayList<>();
        for (String published : register.published()) {
            try {
                keys.add(JWK.parse(published).toPublicJWK());
            } catch (ParseException e) {
                throw new IllegalStateException("a published token key is no JWK", e);
            }
        }
        Known current = new Known(new JWKSet(keys), clock.instant());
        known = current;
        return current;
    }
}
