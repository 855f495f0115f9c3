package io.leadledger.web.job;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.leadledger.api.error.ErrorCode;
import io.leadledger.api.error.LedgerException;
import io.leadledger.web.request.Fields;
import io.leadledger.web.security.RequiresScope;
import io.leadledger.web.security.Scope;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/admin/v1/parked-jobs")
@RequiresScope(Scope.ADMINISTRATION)
class ParkedJobsController {

    private static final int MOST = 1_000;
    private static final int LONGEST_ID = 1_000;

    private final ParkedJobs jobs;

    ParkedJobsController(ParkedJobs jobs) {
        this.jobs = jobs;
    }

    @GetMapping
    @Operation(summary = "Background jobs that were given up, newest first, at most 1,000")
    JobList list() {
        return new JobList(jobs.list(MOST).stream()
                .map(job -> new Parked(
                        job.companyId().toString(), job.kind(), job.id(), job.attempts(), job.error(), job.parkedAt().toString()))
                .toList());
    }

    @PostMapping("/retry")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Do a job again that was given up", description = "404 when no such job is parked.")
    Name retry(@RequestBody Name job) {
        String kind = Fields.text("kind", job.kind(), LONGEST_ID);
        String id = Fields.text("job_id", job.jobId(), LONGEST_ID);
        if (!jobs.retry(Fields.uuid("company_id", Fields.text("company_id", job.companyId(), LONGEST_ID)), kind, id)) {
            throw new LedgerException(ErrorCode.NOT_FOUND);
        }
        return job;
    }

    record JobList(@JsonProperty("parked_jobs") List<Parked> jobs) {}

    record Parked(
            @JsonProperty("company_id") String companyId,
            String kind,
            @JsonProperty("job_id") String jobId,
            int attempts,
            @Nullable String error,
            @JsonProperty("parked_at") String parkedAt) {}

    @Schema(name = "ParkedJobName", example = """
            {"company_id": "550e8400-e29b-41d4-a716-446655440000", "kind": "analysis", "job_id": "call_12345"}""")
    record Name(@JsonProperty("company_id") @Nullable String companyId, @Nullable String kind, @JsonProperty("job_id") @Nullable String jobId) {}
}
