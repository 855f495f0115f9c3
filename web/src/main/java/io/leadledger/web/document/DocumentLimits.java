package io.leadledger.web.document;

/** The same for documents that are sent and for those that are fetched. */
public final class DocumentLimits {

    public static final int LARGEST_MIB = 50;

    /** Bytes. */
    public static final long LARGEST = LARGEST_MIB * 1024L * 1024L;

    private DocumentLimits() {}
}
