package io.leadledger.web.signing;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/** Texts that nobody else can have written, with a time after which they are worth nothing. HMAC-SHA256 over the time and the text. */
@Component
public class SignedTokens {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int MAC_BYTES = 32;
    private static final int LONGEST = 4_000;

    private final SigningSecret secret;
    private final Clock clock;

    SignedTokens(SigningSecret secret, Clock clock) {
        this.secret = secret;
        this.clock = clock;
    }

    /** Made of the characters that need no escape in a URL. */
    public String sign(String text, Instant expiresAt) {
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        byte[] signed = ByteBuffer.allocate(Long.BYTES + content.length).putLong(expiresAt.getEpochSecond()).put(content).array();
        byte[] token = ByteBuffer.allocate(MAC_BYTES + signed.length).put(mac(signed)).put(signed).array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    /** The text that was signed; empty for a token that is not ours, was changed or has expired. */
    public Optional<String> open(String token) {
        byte[] bytes = decode(token);
        if (bytes.length < MAC_BYTES + Long.BYTES) {
            return Optional.empty();
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        byte[] given = new byte[MAC_BYTES];
        buffer.get(given);
        byte[] signed = new byte[buffer.remaining()];
        buffer.get(signed);
        ByteBuffer content = ByteBuffer.wrap(signed);
        boolean genuine = MessageDigest.isEqual(given, mac(signed));
        return genuine && clock.instant().getEpochSecond() < content.getLong()
                ? Optional.of(StandardCharsets.UTF_8.decode(content).toString())
                : Optional.empty();
    }

    private static byte[] decode(String token) {
        try {
            return token.length() > LONGEST ? new byte[0] : Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException notOurs) {
            return new byte[0];
        }
    }

    private byte[] mac(byte[] content) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.get(), ALGORITHM));
            return mac.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }
}
