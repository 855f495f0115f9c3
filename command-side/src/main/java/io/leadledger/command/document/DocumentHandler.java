package io.leadledger.command.document;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.leadledger.api.EntityKind;
import io.leadledger.api.WorkEvent;
import io.leadledger.api.document.DocumentCommand;
import io.leadledger.api.document.DocumentEvent;
import io.leadledger.api.document.DocumentState;
import io.leadledger.command.workspace.Workspace;
import io.leadledger.web.document.DocumentJobs;
import io.leadledger.web.job.Job;
import io.leadledger.web.job.JobQueue;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.axonframework.commandhandling.CommandHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The work that follows from an event is noted in its transaction: an event without its work, or the other way round, cannot be. */
@Component
class DocumentHandler {

    private final Workspace workspace;
    private final DocumentRegister register;
    private final JobQueue jobs;

    DocumentHandler(Workspace workspace, DocumentRegister register, JobQueue jobs) {
        this.workspace = workspace;
        this.register = register;
        this.jobs = jobs;
    }

    @CommandHandler
    DocumentCommand.Outcome handle(DocumentCommand.Receive command) {
        DocumentEvent.Received document = command.document();
        UUID companyId = command.companyId();
        UUID key = DocumentRegister.key(document);
        String id = key == null ? document.documentId() : register.claim(companyId, key, document.documentId());
        DocumentCommand.Outcome outcome = change(companyId, id, before -> DocumentRules.receive(before, document));
        if (!outcome.repeated()) {
            add(DocumentJobs.PROCESS, companyId, id, document.occurredAt());
        }
        return outcome;
    }

    @CommandHandler
    DocumentCommand.Outcome handle(DocumentCommand.Record command) {
        DocumentEvent result = command.result();
        return change(command.companyId(), result.documentId(), before -> DocumentRules.record(before, result));
    }

    @CommandHandler
    DocumentCommand.Outcome handle(DocumentCommand.Report command) {
        DocumentEvent.ProcessingReported report = command.report();
        return change(command.companyId(), report.documentId(), before -> DocumentRules.report(before, report));
    }

    @CommandHandler
    DocumentCommand.Outcome handle(DocumentCommand.Withdraw command) {
        register.release(command.companyId(), command.source());
        return change(
                command.companyId(), command.source(),
                before -> DocumentRules.withdraw(before, command.source(), command.chunks(), command.at()));
    }

    @CommandHandler
    DocumentCommand.Outcome handle(DocumentCommand.Delete command) {
        UUID companyId = command.companyId();
        String id = command.documentId();
        register.release(companyId, id);
        jobs.cancel(companyId, DocumentJobs.PROCESS, id);
        DocumentCommand.Outcome outcome = change(companyId, id, before -> DocumentRules.delete(before, id, command.at()));
        add(DocumentJobs.REMOVE, companyId, id, command.at());
        return outcome;
    }

    private DocumentCommand.Outcome change(
            UUID companyId, String id, Function<@Nullable DocumentState, List<? extends WorkEvent>> rule) {
        Workspace.Changed<DocumentState> changed =
                workspace.change(companyId, EntityKind.DOCUMENT, id, DocumentState.class, null, rule);
        return new DocumentCommand.Outcome(id, changed.after(), changed.after().equals(changed.before()), changed.position());
    }

    private void add(String kind, UUID companyId, String id, Instant at) {
        jobs.add(Job.dueAt(at, companyId, kind, id, JsonNodeFactory.instance.objectNode()));
    }
}
