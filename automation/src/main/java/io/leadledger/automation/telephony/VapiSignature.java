package io.leadledger.automation.telephony;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Vapi sends the secret itself, or signs the body with it (HMAC-SHA256, hex), as its credential is set up. */
final class VapiSignature {

    private static final String ALGORITHM = "HmacSHA256";

    private VapiSignature() {}

    static boolean matches(HttpServletRequest request, byte[] body, String secret) {
        return same(request.getHeader("x-vapi-secret"), secret) || same(hex(request.getHeader("x-vapi-signature")), of(body, secret));
    }

    private static @Nullable String hex(@Nullable String header) {
        return header == null ? null : header.strip().toLowerCase(Locale.ROOT).replaceFirst("^sha256=", "");
    }

    private static boolean same(@Nullable String sent, String expected) {
        return sent != null && MessageDigest.isEqual(sent.getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8));
    }

    static String of(byte[] body, String secret) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }
}
