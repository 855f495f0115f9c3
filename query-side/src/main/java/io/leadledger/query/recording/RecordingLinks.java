package io.leadledger.query.recording;

import io.leadledger.web.signing.SignedTokens;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** URLs of our own that play the recording of one call to whoever holds them, until they expire. */
@Component
public class RecordingLinks {

    static final String PATH = "/recordings/";

    private final SignedTokens tokens;

    RecordingLinks(SignedTokens tokens) {
        this.tokens = tokens;
    }

    /** A call, as a link names it. */
    record Target(UUID companyId, String callId) {}

    /** Absolute, on the host that was asked. */
    public String of(HttpServletRequest request, UUID companyId, String callId, Instant expiresAt) {
        String token = tokens.sign(companyId + " " + callId, expiresAt);
        return ServletUriComponentsBuilder.fromContextPath(request).path(PATH + token).build().toUriString();
    }

    Optional<Target> open(String token) {
        return tokens.open(token).map(text -> {
            int space = text.indexOf(' ');
            return new Target(UUID.fromString(text.substring(0, space)), text.substring(space + 1));
        });
    }
}
