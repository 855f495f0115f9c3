package io.leadledger.intelligence.maintenance;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.leadledger.api.SortableIds;
import io.leadledger.api.document.DocumentCommand;
import io.leadledger.api.error.ErrorCode;
import io.leadledger.api.error.LedgerException;
import io.leadledger.intelligence.retrieval.PassageEmbedding;
import io.leadledger.intelligence.retrieval.SearchableSources;
import io.leadledger.intelligence.retrieval.SearchableSources.Searchable;
import io.leadledger.web.consistency.LastWrites;
import io.leadledger.web.consistency.ReadConsistency;
import io.leadledger.web.job.Job;
import io.leadledger.web.job.JobQueue;
import io.leadledger.web.messaging.PatientCommands;
import io.leadledger.web.messaging.RequestMetaData;
import io.leadledger.web.security.Caller;
import io.leadledger.web.security.RequiresRole;
import io.leadledger.web.security.RequiresScope;
import io.leadledger.web.security.Role;
import io.leadledger.web.security.Scope;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Section 6 of the Otto document. What it calls vectors are passages here, with or without vectors. */
@RestController
@RequestMapping(VectorController.PATH)
@RequiresScope(Scope.INGEST)
@RequiresRole(Role.MANAGER)
class VectorController {

    static final String PATH = "/api/v1/maintenance/vectors";

    private final SearchableSources sources;
    private final ReindexingTable table;
    private final PassageEmbedding embedding;
    private final JobQueue jobs;
    private final PatientCommands commands;
    private final LastWrites lastWrites;
    private final TransactionTemplate transaction;
    private final Clock clock;

    VectorController(
            SearchableSources sources, ReindexingTable table, PassageEmbedding embedding, JobQueue jobs, PatientCommands commands, LastWrites lastWrites,
            PlatformTransactionManager transactions, Clock clock) {
        this.sources = sources;
        this.table = table;
        this.embedding = embedding;
        this.jobs = jobs;
        this.commands = commands;
        this.lastWrites = lastWrites;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @DeleteMapping("/{entity_id}")
    @Operation(summary = "Take the passages of a document or a call out of the search for good", description = """
            By the id of a document, an upload or a call. It stays out when the index is built again; the document itself stays.""")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = MaintenanceAnswers.Deleted.class)))
    ResponseEntity<MaintenanceAnswers.Deleted> delete(
            Caller caller, HttpServletRequest request, @PathVariable("entity_id") String entityId) {
        Searchable source = sources.find(caller.companyId(), entityId).orElseThrow(() -> new LedgerException(ErrorCode.NOT_FOUND));
        DocumentCommand.Outcome outcome = commands.send(
                new DocumentCommand.Withdraw(caller.companyId(), source.source(), source.chunks(), now()), RequestMetaData.of(caller, request));
        lastWrites.record(caller, outcome.position().value());
        return ResponseEntity.ok()
                .header(ReadConsistency.EVENT_POSITION, Long.toString(outcome.position().value()))
                .body(new MaintenanceAnswers.Deleted(entityId, outcome.repeated() ? 0 : source.chunks(), "completed", now().toString()));
    }

    @PostMapping("/reindex")
    @Operation(summary = "Work the passages of a namespace out anew", description = """
            Those that an older version worked out or that could not be worked out; all of them with `force_reindex`. Without a namespace, all \
            documents of the company. Answered at once; the progress is at `GET /api/v1/maintenance/vectors/reindex/{reindex_id}`.""")
    @ApiResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = MaintenanceAnswers.Reindex.class)))
    ResponseEntity<MaintenanceAnswers.Reindex> reindex(Caller caller, @RequestBody ReindexRequest request) {
        UUID companyId = caller.companyId();
        String namespace = request.namespaceOf(caller);
        int size = request.size();
        Instant now = now();
        Reindexing work = new Reindexing(
                SortableIds.next("reindex_", clock), namespace, request.force(), size, table.count(companyId, namespace, embedding.isConfigured()), 0, 0, "", "started",
                now, now);
        transaction.executeWithoutResult(_ -> {
            table.add(companyId, work);
            jobs.add(Job.dueAt(now, companyId, ReindexJob.KIND, work.reindexId(), JsonNodeFactory.instance.objectNode()));
        });
        return ResponseEntity.status(HttpStatus.ACCEPTED)
                .location(URI.create(PATH + "/reindex/" + work.reindexId()))
                .body(MaintenanceAnswers.Reindex.of(work, now));
    }

    @GetMapping("/reindex/{reindex_id}")
    @RequiresScope(Scope.READ)
    @Operation(summary = "How far the work on passages is")
    MaintenanceAnswers.Reindex progress(Caller caller, @PathVariable("reindex_id") String reindexId) {
        return table.find(caller.companyId(), reindexId)
                .map(work -> MaintenanceAnswers.Reindex.of(work, clock.instant()))
                .orElseThrow(() -> new LedgerException(ErrorCode.NOT_FOUND));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
