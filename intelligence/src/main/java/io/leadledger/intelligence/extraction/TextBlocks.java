package io.leadledger.intelligence.extraction;

import java.io.IOException;
import java.io.Reader;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads plain text and Markdown: paragraphs between empty lines, and headings in either of Markdown's forms. */
final class TextBlocks {

    private static final Pattern HEADING = Pattern.compile("\\s{0,3}#{1,6}\\s+(.*?)[\\s#]*");
    private static final Pattern UNDERLINE = Pattern.compile("\\s{0,3}(={3,}|-{3,})\\s*");
    private static final Pattern ITEM = Pattern.compile("\\s*([-*+]|\\d{1,3}[.)])\\s+.*");
    private static final int LONGEST_LINE = 20_000;

    private final BlockWriter blocks;
    private final boolean markdown;
    private final StringBuilder paragraph = new StringBuilder();
    private int lines;

    TextBlocks(BlockWriter blocks, boolean markdown) {
        this.blocks = blocks;
        this.markdown = markdown;
    }

    void read(Reader reader) throws IOException {
        StringBuilder line = new StringBuilder();
        char[] buffer = new char[8_192];
        for (int read = reader.read(buffer); read >= 0; read = reader.read(buffer)) {
            for (int i = 0; i < read; i++) {
                char c = buffer[i];
                if (c == '\n' || c == '\r' || c == '\f' || line.length() == LONGEST_LINE) {
                    line(line.toString());
                    line.setLength(0);
                }
                if (c != '\n' && c != '\r' && c != '\f') {
                    line.append(c);
                }
            }
        }
        line(line.toString());
        end();
    }

    private void line(String line) {
        Matcher heading = HEADING.matcher(line);
        if (line.isBlank()) {
            end();
        } else if (markdown && heading.matches()) {
            end();
            blocks.heading(heading.group(1));
        } else if (markdown && lines == 1 && UNDERLINE.matcher(line).matches()) {
            blocks.heading(paragraph.toString());
            clear();
        } else {
            if (ITEM.matcher(line).matches() || paragraph.length() > LONGEST_LINE) {
                end();
            }
            paragraph.append(line).append('\n');
            lines++;
        }
    }

    private void end() {
        if (!paragraph.isEmpty()) {
            blocks.text(paragraph.toString());
            clear();
        }
    }

    private void clear() {
        paragraph.setLength(0);
        lines = 0;
    }
}
