package io.leadledger.intelligence.retrieval;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;

/**
 * The passages of one company, in an index of their own: no query can reach another company's, and how rare a word is depends on the
 * company's own texts alone. One thread writes; any number reads.
 */
final class CompanyIndex implements Closeable {

    private final Directory directory;
    private @Nullable IndexWriter writer;
    private @Nullable DirectoryReader reader;

    CompanyIndex(Path folder) throws IOException {
        directory = FSDirectory.open(folder);
    }

    /** What reads an index. */
    interface Reading<R> {
        R read(DirectoryReader reader) throws IOException;
    }

    /** @param none the answer while the company has no index */
    <R> R read(R none, Reading<R> reading) throws IOException {
        DirectoryReader held = hold();
        if (held == null) {
            return none;
        }
        try {
            return reading.read(held);
        } finally {
            held.decRef();
        }
    }

    private synchronized @Nullable DirectoryReader hold() throws IOException {
        if (reader == null && DirectoryReader.indexExists(directory)) {
            reader = DirectoryReader.open(directory);
        }
        if (reader != null) {
            reader.incRef();
        }
        return reader;
    }

    /**
     * All passages of the source give way to those that it has now; none to be found no more.
     *
     * @param vectors by passage, of those that have one
     */
    void replace(Source source, Map<UUID, float[]> vectors) throws IOException {
        List<Document> passages = source.chunks().stream()
                .map(chunk -> PassageFields.document(source, chunk, vectors.get(source.passage(chunk))))
                .toList();
        Term own = new Term(PassageFields.SOURCE, source.id());
        if (passages.isEmpty()) {
            writer().deleteDocuments(own);
        } else {
            writer().updateDocuments(own, passages);
        }
    }

    /** Lets searches see what was replaced. */
    void show() throws IOException {
        IndexWriter current = writer();
        synchronized (this) {
            DirectoryReader before = reader;
            DirectoryReader after = before == null ? DirectoryReader.open(current) : DirectoryReader.openIfChanged(before, current);
            if (after != null) {
                reader = after;
                if (before != null) {
                    before.decRef();
                }
            }
        }
    }

    /** On disk when it returns. */
    void commit() throws IOException {
        if (writer != null) {
            writer.commit();
        }
    }

    private IndexWriter writer() throws IOException {
        IndexWriter current = writer;
        if (current == null) {
            current = new IndexWriter(directory, new IndexWriterConfig(PassageFields.ANALYZER).setRAMBufferSizeMB(8).setCodec(LongVectors.CODEC));
            writer = current;
        }
        return current;
    }

    /** The writer's memory is given back until the next change. */
    void rest() throws IOException {
        IndexWriter current = writer;
        writer = null;
        if (current != null) {
            current.close();
        }
    }

    @Override
    public synchronized void close() throws IOException {
        rest();
        if (reader != null) {
            reader.decRef();
            reader = null;
        }
        directory.close();
    }
}
