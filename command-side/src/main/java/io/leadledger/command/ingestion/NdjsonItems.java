package io.leadledger.command.ingestion;

import io.leadledger.api.command.IngestChunk.PostedItem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * The items of a stream, one a line, a stretch at a time. Blank lines are passed over. Of a line beyond the limit only the start
 * is kept, which cannot be read as JSON and is refused like any other bad item.
 */
public final class NdjsonItems {

    private static final int LONGEST_LINE = 4 * 1024 * 1024;
    private static final int STRETCH_BYTES = 4 * 1024 * 1024;
    private static final int BUFFER = 64 * 1024;

    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER];
    private int position;
    private int filled;
    private int index;
    private boolean ended;

    public NdjsonItems(InputStream in) {
        this.in = in;
    }

    public boolean hasEnded() {
        return ended;
    }

    /** @return at most so many items; empty only at the end of the stream */
    public List<PostedItem> next(int most) throws IOException {
        List<PostedItem> items = new ArrayList<>();
        int bytes = 0;
        while (items.size() < most && bytes < STRETCH_BYTES && !ended) {
            byte[] line = line();
            if (!isBlank(line)) {
                items.add(new PostedItem(index++, line));
                bytes += line.length;
            }
        }
        return items;
    }

    private byte[] line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(256);
        while (true) {
            if (position == filled && !fill()) {
                ended = true;
                return line.toByteArray();
            }
            int end = position;
            while (end < filled && buffer[end] != '\n') {
                end++;
            }
            int room = Math.max(0, LONGEST_LINE - line.size());
            line.write(buffer, position, Math.min(room, end - position));
            boolean complete = end < filled;
            position = complete ? end + 1 : end;
            if (complete) {
                return line.toByteArray();
            }
        }
    }

    private boolean fill() throws IOException {
        position = 0;
        filled = Math.max(0, in.read(buffer));
        return filled > 0;
    }

    private static boolean isBlank(byte[] line) {
        for (byte b : line) {
            if (b != ' ' && b != '\t' && b != '\r') {
                return false;
            }
        }
        return true;
    }
}
