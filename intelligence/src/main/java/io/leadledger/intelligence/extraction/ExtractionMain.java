package io.leadledger.intelligence.extraction;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** The process in which a file is read. It leaves its result in files and says by its exit code which. */
public final class ExtractionMain {

    static final int DONE = 0;
    static final int UNREADABLE = 2;
    /** As the virtual machine ends by itself when it is told to exit for want of memory. */
    static final int OUT_OF_MEMORY = 3;
    static final int OUT_OF_TIME = 4;
    static final int BROKEN = 5;

    private ExtractionMain() {}

    /** Arguments: the file, its name, where to write passages, where to write the result or the reason, and seconds to do it in. */
    public static void main(String[] args) {
        endAfter(Duration.ofSeconds(Long.parseLong(args[4])));
        Runtime.getRuntime().halt(run(Path.of(args[0]), args[1], Path.of(args[2]), Path.of(args[3])));
    }

    private static int run(Path file, String name, Path chunks, Path result) {
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(chunks))) {
                Extracted extracted = new TextExtractor().extract(file, name, out);
                Files.write(result, new JsonMapper().writeValueAsBytes(extracted));
            }
            return DONE;
        } catch (UnreadableDocument e) {
            return because(String.valueOf(e.getMessage()), result);
        } catch (OutOfMemoryError e) {
            return OUT_OF_MEMORY;
        } catch (StackOverflowError e) {
            return because("The document is nested too deeply", result);
        } catch (IOException | RuntimeException | LinkageError e) {
            // whatever a parser throws at a file that is not as it should be
            return because("The document is damaged and cannot be read", result);
        }
    }

    private static int because(String reason, Path result) {
        try {
            Files.writeString(result, reason, StandardCharsets.UTF_8);
            return UNREADABLE;
        } catch (IOException e) {
            return BROKEN;
        }
    }

    /** Also when whoever started this process is no more. */
    private static void endAfter(Duration limit) {
        Thread.ofPlatform().daemon().start(() -> {
            long end = System.nanoTime() + limit.toNanos();
            while (System.nanoTime() < end) {
                LockSupport.parkNanos(end - System.nanoTime());
            }
            Runtime.getRuntime().halt(OUT_OF_TIME);
        });
    }
}
