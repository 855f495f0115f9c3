package io.leadledger.command.company;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.leadledger.api.DataDirectory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The file that tells the operator the first keys. Keys are drafted beside it before the database knows their hashes, and moved to their place
 * afterwards: at no moment does the database know keys that are written nowhere.
 */
@Component
class Credentials {

    private static final Logger LOG = LoggerFactory.getLogger(Credentials.class);
    private static final String FILE = "credentials.json";
    private static final String DRAFT = "credentials.draft.json";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final DataDirectory directory;

    Credentials(DataDirectory directory) {
        this.directory = directory;
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Content(
            @JsonProperty(value = "company_id", required = true) String companyId,
            @JsonProperty(value = "admin_key", required = true) String adminKey,
            @JsonProperty(value = "api_key", required = true) String apiKey) {}

    Optional<Content> current() {
        return read(FILE);
    }

    Optional<Content> drafted() {
        return read(DRAFT);
    }

    void draft(Content content) {
        try {
            directory.writePrivately(DRAFT, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void putDraftInPlace() {
        try {
            Path file = directory.resolve(FILE);
            Files.move(directory.resolve(DRAFT), file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            LOG.info("the keys of the first company are in {}", file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<Content> read(String name) {
        Path file = directory.resolve(name);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readValue(file.toFile(), Content.class));
        } catch (IOException e) {
            LOG.warn("{} cannot be read and counts as missing", file);
            return Optional.empty();
        }
    }
}
