package io.leadledger.api.document;

import io.leadledger.api.command.LogPosition;
import java.time.Instant;
import java.util.UUID;
import org.axonframework.commandhandling.RoutingKey;

/** What can be asked of documents. Each is answered with an {@link Outcome}. */
public sealed interface DocumentCommand {

    UUID companyId();

    /** Keep a document. Content that is there for the same purpose, type and role stays the document that it is. */
    record Receive(@RoutingKey UUID companyId, DocumentEvent.Received document) implements DocumentCommand {}

    /**
     * Keep what our own work on a document came to. Work on one that was deleted meanwhile comes to nothing.
     *
     * @param result {@code Fetched}, {@code Indexed} or {@code Failed}
     */
    record Record(@RoutingKey UUID companyId, DocumentEvent result) implements DocumentCommand {}

    /** Keep what another product says; the same again changes nothing. */
    record Report(@RoutingKey UUID companyId, DocumentEvent.ProcessingReported report) implements DocumentCommand {}

    /**
     * Take the passages of a document or a transcript out of the search for good.
     *
     * @param source a document, or {@code call_transcript_} and the id of a call
     */
    record Withdraw(@RoutingKey UUID companyId, String source, int chunks, Instant at) implements DocumentCommand {}

    record Delete(@RoutingKey UUID companyId, String documentId, Instant at) implements DocumentCommand {}

    /**
     * @param document as it is now
     * @param documentId which may be another than asked for when the content is there already
     * @param repeated whether nothing had to change
     */
    record Outcome(String documentId, DocumentState document, boolean repeated, LogPosition position) {}
}
