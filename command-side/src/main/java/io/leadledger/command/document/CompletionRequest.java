package io.leadledger.command.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.leadledger.api.document.DocumentEvent;
import io.leadledger.api.document.DocumentIds;
import io.leadledger.api.document.DocumentStatus;
import io.leadledger.api.error.ErrorCode;
import io.leadledger.api.error.LedgerException;
import io.leadledger.command.ingestion.ItemFields;
import io.leadledger.command.ingestion.ItemJson;
import io.leadledger.command.ingestion.ItemRejected;
import io.leadledger.web.security.Caller;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** 3.3 of the Otto document: another product has worked on an upload. */
final class CompletionRequest {

    private static final BigDecimal MOST = BigDecimal.valueOf(100_000_000);

    private CompletionRequest() {}

    /** @throws LedgerException naming the field that cannot be taken; not_found for an upload that is none */
    static DocumentEvent.ProcessingReported read(Caller caller, byte[] body, Instant now) {
        try {
            return read(caller, new ItemFields(ItemJson.read(body), ""), now);
        } catch (ItemRejected rejected) {
            throw rejected.asRefusal();
        }
    }

    private static DocumentEvent.ProcessingReported read(Caller caller, ItemFields fields, Instant now) {
        String company = fields.text("company_id");
        if (company != null) {
            caller.requireCompany(company);
        }
        String upload = fields.requiredText("upload_id");
        DocumentStatus status = status(fields.requiredText("status"));
        Integer chunks = count(fields, "chunks_created");
        Integer embeddings = count(fields, "vector_embeddings");
        JsonNode extracted = fields.any("metadata_extracted");
        if (extracted != null && !extracted.isObject()) {
            throw LedgerException.invalid("metadata_extracted", "must be an object");
        }
        return new DocumentEvent.ProcessingReported(
                document(upload, fields.text("processing_job_id")), status, chunks, embeddings,
                extracted == null ? JsonNodeFactory.instance.objectNode() : extracted, now);
    }

    private static String document(String upload, @Nullable String job) {
        String document = DocumentIds.document(upload).orElseThrow(CompletionRequest::unknown);
        if (job != null && !job.equals(DocumentIds.as(DocumentIds.JOB, document))) {
            throw unknown();
        }
        return document;
    }

    private static LedgerException unknown() {
        return new LedgerException(ErrorCode.NOT_FOUND, "Document not found");
    }

    private static DocumentStatus status(String word) {
        return switch (word.strip().toLowerCase(Locale.ROOT)) {
            case "completed", "complete", "success" -> DocumentStatus.COMPLETED;
            case "failed", "failure", "error" -> DocumentStatus.FAILED;
            default -> throw LedgerException.invalid("status", "must be completed or failed");
        };
    }

    private static @Nullable Integer count(ItemFields fields, String name) {
        BigDecimal count = fields.amount(name);
        if (count == null) {
            return null;
        }
        if (count.stripTrailingZeros().scale() > 0 || count.compareTo(MOST) > 0) {
            throw LedgerException.invalid(name, "must be a whole number of at most " + MOST.toPlainString());
        }
        return count.intValueExact();
    }
}
