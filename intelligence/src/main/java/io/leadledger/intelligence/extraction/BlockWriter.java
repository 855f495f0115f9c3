package io.leadledger.intelligence.extraction;

import io.leadledger.intelligence.passage.Block;
import io.leadledger.intelligence.passage.Chunk;
import io.leadledger.intelligence.passage.ChunkFile;
import io.leadledger.intelligence.passage.Chunker;
import io.leadledger.intelligence.passage.Language;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Writes the passages of a document as its blocks come, and no more than a document of people can hold. */
final class BlockWriter {

    static final int MOST_CHARACTERS = 20_000_000;

    private static final int SAMPLE = 20_000;
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");

    private final OutputStream out;
    private final Chunker chunker = new Chunker(this::write);
    private final StringBuilder sample = new StringBuilder();
    private @Nullable Integer page;
    private @Nullable String section;
    private int chunks;
    private int characters;

    BlockWriter(OutputStream out) {
        this.out = out;
    }

    void page(int number) {
        page = number;
    }

    /** The heading counts as text too. */
    void heading(String text) {
        String heading = tidy(text);
        if (!heading.isEmpty()) {
            section = heading;
            add(heading);
        }
    }

    /** @throws TooMuchText when the document holds more than we take */
    void text(String text) {
        String tidy = tidy(text);
        if (!tidy.isEmpty()) {
            add(tidy);
        }
    }

    private void add(String tidy) {
        characters += tidy.length();
        if (characters > MOST_CHARACTERS) {
            throw new TooMuchText();
        }
        if (sample.length() < SAMPLE) {
            sample.append(tidy, 0, Math.min(tidy.length(), SAMPLE)).append('\n');
        }
        chunker.add(new Block(page, section, tidy));
    }

    Extracted end(String mediaType, @Nullable String title) {
        chunker.flush();
        String named = title == null ? "" : tidy(title);
        return new Extracted(
                mediaType, chunks, page, Language.of(sample).map(Language::code).orElse(null), named.isEmpty() ? null : shortened(named));
    }

    private void write(Chunk chunk) {
        try {
            ChunkFile.append(out, chunk);
            chunks++;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Without what no database and no JSON can hold: U+0000 and halves of characters. */
    private static String tidy(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> c != 0 && c != 0xFFFD && !(c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE))
                .forEach(kept::appendCodePoint);
        return SPACE.matcher(kept).replaceAll(" ").strip();
    }

    private static String shortened(String title) {
        return title.length() <= 300 ? title : title.substring(0, 300);
    }

    static final class TooMuchText extends RuntimeException {

        private static final long serialVersionUID = 1L;

        TooMuchText() {
            super(null, null, false, false);
        }
    }
}
