package io.leadledger.command.ingestion;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.leadledger.api.command.ChunkOutcome;
import io.leadledger.api.command.ChunkOutcome.ItemError;
import io.leadledger.api.error.ErrorCode;
import io.leadledger.api.error.LedgerException;
import io.leadledger.command.ingestion.IngestionReceipts.Receipt;
import io.leadledger.web.security.Caller;
import io.leadledger.web.security.RequiresScope;
import io.leadledger.web.security.Scope;
import io.swagger.v3.oas.annotations.Operation;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** What became of a request, asked later: the receipt, the errors, and the refused items as they came. */
@RestController
@RequestMapping("/api/v1/ingestion/{ingestion_id}")
@RequiresScope(Scope.INGEST)
class ReceiptController {

    private final IngestionReceipts receipts;
    private final ObjectMapper json;

    ReceiptController(IngestionReceipts receipts, ObjectMapper json) {
        this.receipts = receipts;
        this.json = json;
    }

    @Operation(summary = "What became of an ingestion")
    @GetMapping
    IngestionAnswer receipt(Caller caller, @PathVariable("ingestion_id") String ingestionId) {
        Receipt receipt = find(caller, ingestionId);
        ChunkOutcome outcome = receipt.outcome();
        List<ItemError> errors = receipts.errors(caller.companyId(), ingestionId, -1, ChunkOutcome.MOST_ERRORS);
        ChunkOutcome withErrors = new ChunkOutcome(
                outcome.taken(), outcome.created(), outcome.updated(), outcome.known(), outcome.rejected(), errors, outcome.position());
        return IngestionAnswer.of(ingestionId, receipt.source(), withErrors, receipt.finished());
    }

    @Operation(summary = "Why items of an ingestion were rejected, one a line")
    @GetMapping(path = "/errors", produces = MediaType.APPLICATION_NDJSON_VALUE)
    StreamingResponseBody errors(Caller caller, @PathVariable("ingestion_id") String ingestionId) {
        find(caller, ingestionId);
        return out -> receipts.forEachError(caller.companyId(), ingestionId, error -> line(out, bytes(error)));
    }

    /** Ready to be mended and posted again. */
    @Operation(summary = "The rejected items of an ingestion as they were posted, one a line")
    @GetMapping(path = "/rejected", produces = MediaType.APPLICATION_NDJSON_VALUE)
    StreamingResponseBody rejected(Caller caller, @PathVariable("ingestion_id") String ingestionId) {
        find(caller, ingestionId);
        return out -> receipts.forEachRejectedItem(caller.companyId(), ingestionId, item -> line(out, item));
    }

    private Receipt find(Caller caller, String ingestionId) {
        return receipts.find(caller.companyId(), ingestionId)
                .orElseThrow(() -> new LedgerException(ErrorCode.NOT_FOUND, "No such ingestion"));
    }

    private byte[] bytes(ItemError error) {
        try {
            return json.writeValueAsBytes(error);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An item may have been posted over several lines; in NDJSON it is one. */
    private static void line(OutputStream out, byte[] bytes) {
        try {
            for (byte b : bytes) {
                out.write(b == '\n' || b == '\r' ? ' ' : b);
            }
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
