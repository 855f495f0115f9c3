package io.leadledger.intelligence.passage;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;

/** Passages as lines of JSON. */
public final class ChunkFile {

    private static final ObjectMapper JSON = new JsonMapper();

    private ChunkFile() {}

    public static void append(OutputStream out, Chunk chunk) throws IOException {
        out.write(JSON.writeValueAsBytes(chunk));
        out.write('\n');
    }

    public static List<Chunk> read(InputStream in) throws IOException {
        try (MappingIterator<Chunk> chunks = JSON.readerFor(Chunk.class).readValues(in)) {
            return chunks.readAll();
        }
    }
}
