package io.leadledger.command.document;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leadledger.api.document.DocumentPurpose;
import io.leadledger.api.error.ErrorCode;
import io.leadledger.api.error.LedgerException;
import io.leadledger.command.ingestion.ItemJson;
import io.leadledger.command.ingestion.ItemRejected;
import io.leadledger.web.document.DocumentLimits;
import io.leadledger.web.request.Fields;
import io.leadledger.web.security.Caller;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/**
 * A document as it is sent. Fields that no document names go along with the metadata, as nothing posted is dropped.
 *
 * @param role in the words of the tokens; null for everybody
 */
record DocumentForm(
        MultipartFile file, String name, String documentType, @Nullable String role, @Nullable String namespace, ObjectNode metadata) {

    private static final Set<String> KNOWN = Set.of("company_id", "document_type", "role", "namespace", "metadata", "file");
    private static final int LONGEST_WORD = 100;
    private static final int LONGEST_NAME = 255;
    private static final int LONGEST_FIELD = 10_000;
    private static final int LARGEST_METADATA = 256 * 1024;

    /** @throws LedgerException naming the field that cannot be taken */
    static DocumentForm read(Caller caller, MultipartHttpServletRequest form, DocumentPurpose purpose) throws IOException {
        String company = form.getParameter("company_id");
        if (company != null && !company.isBlank()) {
            caller.requireCompany(company);
        }
        String type = Objects.requireNonNullElse(
                Fields.optionalText("document_type", form.getParameter("document_type"), LONGEST_WORD), purpose.wireName());
        String role = DocumentRoles.read(form.getParameter("role"));
        String namespace = Fields.optionalText("namespace", form.getParameter("namespace"), LONGEST_WORD);
        ObjectNode metadata = metadata(form);
        MultipartFile file = file(form);
        String name = Objects.requireNonNullElse(Fields.optionalText("file", file.getOriginalFilename(), LONGEST_NAME), "document");
        return new DocumentForm(file, name, type, role, namespace, metadata);
    }

    private static MultipartFile file(MultipartHttpServletRequest form) {
        MultipartFile file = form.getFile("file");
        if (file == null) {
            throw LedgerException.missing("file");
        }
        if (file.isEmpty()) {
            throw LedgerException.invalid("file", "must not be empty");
        }
        if (file.getSize() > DocumentLimits.LARGEST) {
            throw new LedgerException(
                    ErrorCode.PAYLOAD_TOO_LARGE, "file", "'file' must have at most " + DocumentLimits.LARGEST_MIB + " MiB");
        }
        return file;
    }

    private static ObjectNode metadata(MultipartHttpServletRequest form) throws IOException {
        ObjectNode metadata = posted(form);
        for (Iterator<String> names = form.getParameterNames().asIterator(); names.hasNext(); ) {
            String name = names.next();
            if (!KNOWN.contains(name) && !metadata.has(name)) {
                String field = Fields.text("metadata", name, LONGEST_WORD);
                String value = Fields.optionalText(field, form.getParameter(name), LONGEST_FIELD);
                metadata.put(field, Objects.requireNonNullElse(value, ""));
            }
        }
        return metadata;
    }

    /** As a field, or as a part of its own, which some clients give a file name. */
    private static ObjectNode posted(MultipartHttpServletRequest form) throws IOException {
        MultipartFile part = form.getFile("metadata");
        String field = form.getParameter("metadata");
        byte[] json = part != null ? part.getBytes() : field == null ? new byte[0] : field.getBytes(StandardCharsets.UTF_8);
        if (json.length > LARGEST_METADATA) {
            throw LedgerException.invalid("metadata", "must have at most " + LARGEST_METADATA + " bytes");
        }
        if (new String(json, StandardCharsets.UTF_8).isBlank()) {
            return ItemJson.read(new byte[] {'{', '}'});
        }
        try {
            return ItemJson.read(json);
        } catch (ItemRejected notAnObject) {
            throw LedgerException.invalid("metadata", "must be a JSON object");
        }
    }
}
