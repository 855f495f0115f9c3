package io.leadledger.command.upload;

import io.leadledger.api.command.IngestChunk.PostedItem;
import io.leadledger.api.command.RecordCallUpload;
import io.leadledger.api.error.LedgerException;
import io.leadledger.command.ingestion.NdjsonItems;
import io.leadledger.command.upload.UploadAnswer.Bulk;
import io.leadledger.command.upload.UploadAnswer.Line;
import io.leadledger.web.security.Caller;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Uploads one a line, each taken by itself: a bad one never rejects its neighbours. */
final class BulkUpload {

    private static final int LINES_AT_ONCE = 16;

    private final UploadIntake intake;
    private final @Nullable Caller caller;
    private final HttpServletRequest request;
    private final List<Line> results = new ArrayList<>();
    private int stored;
    private int repeated;
    private int failed;
    private long position;

    BulkUpload(UploadIntake intake, @Nullable Caller caller, HttpServletRequest request) {
        this.intake = intake;
        this.caller = caller;
        this.request = request;
    }

    Bulk take() throws IOException {
        NdjsonItems lines = new NdjsonItems(request.getInputStream());
        while (!lines.hasEnded()) {
            lines.next(LINES_AT_ONCE).forEach(this::take);
        }
        return new Bulk(failed == 0, stored + repeated + failed, stored, repeated, failed, results);
    }

    /** The last one reached. */
    long position() {
        return position;
    }

    private void take(PostedItem line) {
        try {
            RecordCallUpload.Outcome outcome = intake.take(line.json(), caller, request);
            stored += outcome.repeated() ? 0 : 1;
            repeated += outcome.repeated() ? 1 : 0;
            position = Math.max(position, outcome.position().value());
            add(new Line(line.index(), outcome.callId(), outcome.repeated() ? "duplicate" : "stored", null, null, null));
        } catch (LedgerException refusal) {
            if (refusal.code().isTemporary()) {
                throw refusal;
            }
            failed++;
            add(new Line(line.index(), null, "failed", refusal.code().wire(), refusal.field(), refusal.message()));
        }
    }

    private void add(Line result) {
        if (results.size() < UploadController.MOST_RESULTS) {
            results.add(result);
        }
    }
}
