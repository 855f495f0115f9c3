package io.leadledger.api.document;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One document has one id; the ingestion, the upload and the job that brought it in have the same one behind prefixes of their own, so
 * that each leads to the others without a table.
 */
public final class DocumentIds {

    public static final String DOCUMENT = "doc_";
    public static final String INGESTION = "ingest_";
    public static final String UPLOAD = "upload_";
    public static final String JOB = "job_";

    /** What comes before the id of a call to name its transcript as a source of passages. */
    public static final String TRANSCRIPT = "call_transcript_";

    private static final Pattern ANY = Pattern.compile("(?:doc|ingest|upload|job)_([0-9a-f]{28})");

    private DocumentIds() {}

    public static String as(String prefix, String documentId) {
        return prefix + suffix(documentId);
    }

    public static boolean isTranscript(String source) {
        return source.startsWith(TRANSCRIPT);
    }

    /** What follows the prefix: hex digits alone. */
    public static String suffix(String documentId) {
        return documentId.substring(documentId.indexOf('_') + 1);
    }

    /** The document that an id of any of the four kinds leads to; empty for text that is none of them. */
    public static Optional<String> document(String id) {
        Matcher matcher = ANY.matcher(id);
        return matcher.matches() ? Optional.of(DOCUMENT + matcher.group(1)) : Optional.empty();
    }
}
