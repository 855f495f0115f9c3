package io.leadledger.web.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import io.leadledger.api.DataDirectory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import org.springframework.stereotype.Component;

/** The private key of this instance's tokens: made at the first start, then kept, so that tokens outlive a restart. */
@Component
final class SigningKey {

    private static final String FILE = "keys/jwt.json";
    private static final int BITS = 2048;

    private final RSAKey key;

    SigningKey(DataDirectory directory) {
        directory.directory("keys");
        Path file = directory.resolve(FILE);
        try {
            if (Files.exists(file)) {
                key = RSAKey.parse(Files.readString(file));
            } else {
                key = new RSAKeyGenerator(BITS).algorithm(JWSAlgorithm.RS256).keyUse(KeyUse.SIGNATURE).keyIDFromThumbprint(true).generate();
                directory.writePrivately(FILE, key.toJSONString().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParseException | JOSEException e) {
            throw new IllegalStateException(file + " holds no usable key; remove it to have a new one made", e);
        }
    }

    /** With its private part. */
    RSAKey key() {
        return key;
    }
}
