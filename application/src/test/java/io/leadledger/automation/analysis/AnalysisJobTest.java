package io.leadledger.automation.analysis;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadledger.api.MetaKeys;
import io.leadledger.api.analysis.CallAnalysis;
import io.leadledger.api.analysis.SopAnalysis;
import io.leadledger.api.analysis.SopStage;
import io.leadledger.api.sop.SopState;
import io.leadledger.intelligence.analysis.AnalysisRequest;
import io.leadledger.intelligence.analysis.RulesAnalyser;
import io.leadledger.intelligence.analysis.TranscriptAnalyser;
import io.leadledger.intelligence.facts.CurrentStates;
import io.leadledger.support.RunningLedger;
import io.leadledger.support.TestCompany;
import io.leadledger.web.job.Job;
import io.leadledger.web.messaging.PatientCommands;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class AnalysisJobTest {

    private static final String TRANSCRIBED = """
            {"event_id": "t", "event_type": "call.transcribed", "timestamp": "2025-01-15T10:35:00Z", "data": {
             "call_id": "c", "segments": [{"speaker": "agent", "text": "Hello."}, {"speaker": "customer", "text": "It is too expensive."}]}}""";

    private final RunningLedger ledger = RunningLedger.get();
    private final TestCompany company = ledger.newCompany();
    private final UUID companyId = UUID.fromString(company.id());

    @Test
    void run_again_and_at_once_it_analyses_once() {
        company.postEvents(TRANSCRIBED);
        AnalysisJob job = ledger.bean(AnalysisJob.class);
        Job noted = AnalysisJob.of(companyId, "c", "t", Instant.now());

        List<CompletableFuture<Void>> runs = List.of(
                CompletableFuture.runAsync(() -> job.run(noted)), CompletableFuture.runAsync(() -> job.run(noted)));
        runs.forEach(CompletableFuture::join);
        job.run(noted);
        untilAnalysis("completed");

        assertThat(history()).containsOnlyOnce("call.analyzed");
    }

    @Test
    void a_call_that_is_not_there_any_more_is_no_error() {
        AnalysisJob job = ledger.bean(AnalysisJob.class);

        assertThat(job.run(AnalysisJob.of(companyId, "never", "t", Instant.now()))).isEmpty();
    }

    @Test
    void when_the_analyser_fails_for_good_the_call_says_so_and_all_else_is_there() {
        company.post("/api/v1/calls", "{\"call_id\": \"c\"}");
        AnalysisJob job = new AnalysisJob(new CallAnalyst(
                ledger.bean(CurrentStates.class), ledger.bean(CompanyBooks.class), new Failing(),
                new SoonAnalyser(new Failing(), new RulesAnalyser(), 20), ledger.bean(PatientCommands.class), Clock.systemUTC()));
        Job noted = AnalysisJob.of(companyId, "c", "t", Instant.now());

        job.gaveUp(noted, "IllegalStateException");
        job.gaveUp(noted, "IllegalStateException");

        assertThat(history()).containsOnlyOnce("call.processing_reported");
        untilAnalysis("failed");
        assertThat(company.get("/api/v1/calls/c").status()).isEqualTo(200);
        company.postEvents(TRANSCRIBED);
        assertThatThrownBy(() -> job.run(noted)).isInstanceOf(IllegalStateException.class);
        untilAnalysis("completed");
    }

    @Test
    void a_call_is_measured_by_the_stages_as_they_are_now_and_each_state_of_them_is_recorded_once() {
        company.postEvents(TRANSCRIBED);
        untilAnalysis("completed");
        CallAnalyst analyst = new CallAnalyst(
                ledger.bean(CurrentStates.class), ledger.bean(CompanyBooks.class), new AllMissing(),
                new SoonAnalyser(new AllMissing(), new RulesAnalyser(), 20), ledger.bean(PatientCommands.class), Clock.systemUTC());
        String meta = companyId.toString();
        for (String stages : List.of("{\"stage_name\": \"A\", \"stage_order\": 1}", "{\"stage_name\": \"B\", \"stage_order\": 2}")) {
            company.post("/api/v1/sop/stages", "{\"stages\": [%s]}".formatted(stages));
            SopState procedure = Objects.requireNonNull(ledger.bean(CompanyBooks.class).procedure(companyId));
            for (int again = 0; again < 2; again++) {
                CallAnalysis found = analyst.measure(
                        companyId, "c", procedure, Map.of(MetaKeys.COMPANY_ID, meta, MetaKeys.ACTOR, "user:manager")).found();
                assertThat(found.sopAnalysis()).isEqualTo(new SopAnalysis(
                        procedure.version(), List.of(), procedure.active().stream().map(SopStage::name).toList(), null, 0.0));
            }
        }
        assertThat(history()).filteredOn("call.analyzed"::equals).hasSize(3);
    }

    private record AllMissing() implements TranscriptAnalyser {

        @Override
        public String version() {
            return "missing-1";
        }

        @Override
        public CallAnalysis analyse(AnalysisRequest request) {
            return new CallAnalysis(
                    "rules", "1", null, null, null, null, null, null, null, null, null,
                    new SopAnalysis(request.sopId(), List.of(), request.stages().stream().map(SopStage::name).toList(), null, 0.0),
                    null, null, null, null, null);
        }
    }

    private record Failing() implements TranscriptAnalyser {

        @Override
        public String version() {
            return "failing";
        }

        @Override
        public CallAnalysis analyse(AnalysisRequest request) {
            throw new IllegalStateException("the analyser does not work");
        }
    }

    private void untilAnalysis(String wanted) {
        long deadline = System.nanoTime() + 60_000_000_000L;
        while (!company.get("/api/v1/calls/c/status").json().at("/stages/analysis").asText().equals(wanted)) {
            assertThat(System.nanoTime()).as("until the analysis has %s", wanted).isLessThan(deadline);
            LockSupport.parkNanos(50_000_000L);
        }
    }

    private List<String> history() {
        JsonNode events = company.get("/api/v1/audit/calls/c/history").json().get("events");
        return StreamSupport.stream(events.spliterator(), false).map(event -> event.get("type").asText()).toList();
    }
}
