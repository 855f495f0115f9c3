package io.leadledger.web.document;

import io.leadledger.api.document.DocumentIds;
import java.util.UUID;

/** Where the bytes of a document and what was found in them are kept. */
public final class DocumentBlobs {

    private DocumentBlobs() {}

    public static String content(UUID companyId, String documentId) {
        return folder(companyId, documentId) + "content";
    }

    /** @param attempt tells the results of several readings of one document apart; lower-case letters and digits */
    public static String passages(UUID companyId, String documentId, String attempt) {
        return folder(companyId, documentId) + "passages-" + attempt;
    }

    private static String folder(UUID companyId, String documentId) {
        return "documents/" + companyId + "/" + DocumentIds.suffix(documentId) + "/";
    }
}
