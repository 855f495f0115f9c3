package io.leadledger.web.blob;

import java.io.IOException;
import java.io.InputStream;
import java.util.OptionalLong;

/**
 * Bytes under names that we make ourselves, written once. Names are lower-case words, digits, dots and dashes, in folders parted by
 * slashes.
 */
public interface BlobStore {

    /**
     * Durable when it returns; after a crash the blob is there whole or not at all.
     *
     * @param size number of bytes that the stream holds
     * @throws IOException when it cannot be written, or the stream holds another number of bytes
     */
    void put(String name, InputStream content, long size) throws IOException;

    /** Its size in bytes; empty when there is none. */
    OptionalLong size(String name) throws IOException;

    /**
     * A stretch of a blob that is there.
     *
     * @param length at most what follows the offset
     */
    InputStream open(String name, long offset, long length) throws IOException;

    /** Does nothing when there is none. */
    void delete(String name) throws IOException;
}
