package io.leadledger.intelligence.extraction;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Reads a file in a process of its own. A parser that meets a hostile file may take all memory or never return, and no thread can be made
 * to give either back; a process can be ended.
 */
@Component
public class TextExtraction {

    private static final Logger LOG = LoggerFactory.getLogger(TextExtraction.class);
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final List<String> OPTIONS = List.of(
            "-Xmx320m", "-Xss1m", "-XX:MaxMetaspaceSize=128m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:+ExitOnOutOfMemoryError",
            "-Djava.awt.headless=true");

    private static final Pattern EXTENSION = Pattern.compile("(?s).*(\\.[A-Za-z0-9]{1,10})");

    private final Duration limit;

    public TextExtraction() {
        this(LIMIT);
    }

    TextExtraction(Duration limit) {
        this.limit = limit;
    }

    /**
     * @param name of the file as its sender calls it
     * @param chunks where the passages are written
     * @throws UnreadableDocument saying why no text can be had
     * @throws IOException when it may go well another time
     */
    public Extracted extract(Path file, String name, Path chunks) throws IOException, InterruptedException, UnreadableDocument {
        Path result = Files.createTempFile("leadledger-extraction", ".json");
        try {
            int code = run(List.of(
                    file.toString(), "document" + extension(name), chunks.toString(), result.toString(), Long.toString(limit.toSeconds() + 5)));
            return switch (code) {
                case ExtractionMain.DONE -> new JsonMapper().readValue(result.toFile(), Extracted.class);
                case ExtractionMain.UNREADABLE -> throw new UnreadableDocument(Files.readString(result, StandardCharsets.UTF_8));
                case ExtractionMain.OUT_OF_MEMORY -> throw new UnreadableDocument("The document needs more memory to be read than it may have");
                case ExtractionMain.OUT_OF_TIME ->
                        throw new UnreadableDocument("The document could not be read within " + limit.toSeconds() + " seconds");
                default -> throw new IOException("the process that reads documents ended with " + code);
            };
        } finally {
            Files.deleteIfExists(result);
        }
    }

    /** All of the name that says something of the content. */
    private static String extension(String name) {
        Matcher extension = EXTENSION.matcher(name);
        return extension.matches() ? extension.group(1).toLowerCase(Locale.ROOT) : "";
    }

    private int run(List<String> arguments) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(ChildProcess.command(ExtractionMain.class, OPTIONS, arguments))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().clear(); // keys and passwords are none of its business
        builder.environment().put("LANG", "C.UTF-8");
        Process process = builder.start();
        try {
            if (process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                return process.exitValue();
            }
            LOG.warn("a document was given up that could not be read in time");
            return ExtractionMain.OUT_OF_TIME;
        } finally {
            process.destroyForcibly();
        }
    }
}
