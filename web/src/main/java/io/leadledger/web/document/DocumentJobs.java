package io.leadledger.web.document;

/** Kinds of work on documents. The id of a job is the id of its document. */
public final class DocumentJobs {

    /** Fetch the content if need be, find its text, and cut it into passages. */
    public static final String PROCESS = "document-processing";

    /** Remove the blobs of a deleted document. */
    public static final String REMOVE = "document-removal";

    private DocumentJobs() {}
}
