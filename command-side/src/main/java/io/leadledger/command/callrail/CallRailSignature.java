package io.leadledger.command.callrail;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** CallRail signs the body as it stands, with HMAC-SHA1 in base64, in the header {@code Signature}. */
final class CallRailSignature {

    static final String HEADER = "Signature";

    private static final String ALGORITHM = "HmacSHA1";

    private CallRailSignature() {}

    static boolean matches(@Nullable String signature, byte[] body, String secret) {
        return signature != null && MessageDigest.isEqual(
                signature.strip().getBytes(StandardCharsets.UTF_8), of(body, secret).getBytes(StandardCharsets.UTF_8));
    }

    static String of(byte[] body, String secret) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA1", e);
        }
    }
}
