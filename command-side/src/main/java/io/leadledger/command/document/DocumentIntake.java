package io.leadledger.command.document;

import io.leadledger.api.SortableIds;
import io.leadledger.api.document.DocumentCommand;
import io.leadledger.api.document.DocumentContent;
import io.leadledger.api.document.DocumentEvent;
import io.leadledger.api.document.DocumentIds;
import io.leadledger.api.document.DocumentPurpose;
import io.leadledger.api.error.ErrorCode;
import io.leadledger.api.error.LedgerException;
import io.leadledger.web.blob.BlobStore;
import io.leadledger.web.document.DocumentBlobs;
import io.leadledger.web.messaging.PatientCommands;
import io.leadledger.web.messaging.RequestMetaData;
import io.leadledger.web.security.Caller;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Keeps what is sent: the bytes first, then the fact that names them. */
@Component
class DocumentIntake {

    private static final Logger LOG = LoggerFactory.getLogger(DocumentIntake.class);

    private final DocumentRegister register;
    private final BlobStore blobs;
    private final PatientCommands commands;
    private final Clock clock;

    DocumentIntake(DocumentRegister register, BlobStore blobs, PatientCommands commands, Clock clock) {
        this.register = register;
        this.blobs = blobs;
        this.commands = commands;
        this.clock = clock;
    }

    DocumentCommand.Outcome take(Caller caller, HttpServletRequest request, DocumentPurpose purpose, DocumentForm form) throws IOException {
        UUID companyId = caller.companyId();
        DocumentEvent.Received document = received(companyId, purpose, form);
        UUID key = DocumentRegister.key(document);
        Optional<String> known = key == null ? Optional.empty() : register.find(companyId, key);
        String blob = DocumentBlobs.content(companyId, document.documentId());
        boolean kept = false;
        try {
            if (known.isEmpty()) {
                put(blob, form.file());
            }
            var outcome = this.<DocumentCommand.Outcome>send(caller, request, new DocumentCommand.Receive(companyId, document));
            kept = outcome.documentId().equals(document.documentId());
            return outcome;
        } finally {
            if (!kept) {
                forget(blob);
            }
        }
    }

    private DocumentEvent.Received received(UUID companyId, DocumentPurpose purpose, DocumentForm form) throws IOException {
        String id = SortableIds.next(DocumentIds.DOCUMENT, clock);
        DocumentContent content =
                new DocumentContent(DocumentBlobs.content(companyId, id), sha256(form.file()), Math.toIntExact(form.file().getSize()));
        return new DocumentEvent.Received(
                id, purpose, form.documentType(), form.name(), form.role(), form.namespace(), form.metadata(), content, null, now());
    }

    private <R> R send(Caller caller, HttpServletRequest request, DocumentCommand command) {
        return commands.send(command, RequestMetaData.of(caller, request));
    }

    private void put(String blob, MultipartFile file) {
        try (InputStream content = file.getInputStream()) {
            blobs.put(blob, content, file.getSize());
        } catch (IOException e) {
            LOG.warn("a document cannot be stored", e);
            throw new LedgerException(ErrorCode.UNAVAILABLE, "The document cannot be stored at the moment");
        }
    }

    private void forget(String blob) {
        try {
            blobs.delete(blob);
        } catch (IOException e) {
            LOG.warn("the bytes of a document that was not taken could not be removed", e);
        }
    }

    private static String sha256(MultipartFile file) throws IOException {
        try (DigestInputStream content = new DigestInputStream(file.getInputStream(), MessageDigest.getInstance("SHA-256"))) {
            content.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(content.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
