package io.leadledger.api;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** SHA-256 in the two forms the log uses: whole, and cut to the 128 bits of a name-based UUID (version 8, RFC 9562). */
public final class Hashes {

    private static final ThreadLocal<MessageDigest> SHA_256 = ThreadLocal.withInitial(Hashes::newDigest);

    private Hashes() {}

    public static byte[] sha256(byte[] content) {
        return SHA_256.get().digest(content);
    }

    /** Length-prefixed parts, so that no two different lists of parts read the same. */
    public static UUID uuid(String... parts) {
        byte[][] bytes = new byte[parts.length][];
        int length = 0;
        for (int i = 0; i < parts.length; i++) {
            bytes[i] = parts[i].getBytes(StandardCharsets.UTF_8);
            length += Integer.BYTES + bytes[i].length;
        }
        ByteBuffer content = ByteBuffer.allocate(length);
        for (byte[] part : bytes) {
            content.putInt(part.length).put(part);
        }
        ByteBuffer hash = ByteBuffer.wrap(sha256(content.array()));
        long high = (hash.getLong() & 0xFFFF_FFFF_FFFF_0FFFL) | 0x8000L;
        long low = (hash.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
