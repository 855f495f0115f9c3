package io.leadledger.web.security;

import io.leadledger.api.Hashes;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** The text of an API key: shown once, when it is made, and known by its hash from then on. */
public final class KeyText {

    static final String PREFIX = "ll_";

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    private KeyText() {}

    public static String random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    public static String hash(String key) {
        return HexFormat.of().formatHex(Hashes.sha256(key.getBytes(StandardCharsets.UTF_8)));
    }
}
