package io.leadledger.examples;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The key that the server's first start wrote. */
final class Credentials {

    private Credentials() {}

    /** @throws IllegalArgumentException with advice, when there is none to be had */
    static String key(@Nullable String said, Map<String, String> environment) {
        if (said != null && !said.isBlank()) {
            return said;
        }
        Path file = Path.of(environment.getOrDefault("LEADLEDGER_DATA_DIR", "data"), "credentials.json");
        if (!Files.isReadable(file)) {
            throw new IllegalArgumentException(
                    "No readable " + file + ": start the server here first, or set LEADLEDGER_API_KEY (and LEADLEDGER_URL)");
        }
        try {
            String key = new ObjectMapper().readTree(file.toFile()).path("api_key").asText();
            if (!key.isBlank()) {
                return key;
            }
        } catch (IOException unreadable) {
            throw new IllegalArgumentException(file + " is not a credentials file", unreadable);
        }
        throw new IllegalArgumentException(file + " holds no api_key");
    }
}
