package io.leadledger.web.idempotency;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** A body that is hashed while somebody reads it. */
final class HashedBody extends DigestInputStream {

    private HashedBody(HttpServletRequest request, MessageDigest digest) throws IOException {
        super(request.getInputStream(), digest);
    }

    static HashedBody of(HttpServletRequest request) throws IOException {
        MessageDigest digest = sha256();
        digest.update(KeyHeader.targetOf(request));
        return new HashedBody(request, digest);
    }

    /** Of the whole request; reads what nobody read. */
    byte[] hash() throws IOException {
        transferTo(OutputStream.nullOutputStream());
        return getMessageDigest().digest();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
