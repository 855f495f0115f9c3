package io.leadledger.command.crm;

import io.leadledger.api.command.CrmCommand;
import io.leadledger.api.error.LedgerException;
import io.leadledger.api.query.PrepareModel;
import io.leadledger.web.consistency.ReadConsistency;
import io.leadledger.web.limits.Feature;
import io.leadledger.web.limits.TierFeatures;
import io.leadledger.web.messaging.RequestMetaData;
import io.leadledger.web.security.Caller;
import io.leadledger.web.security.RequiresScope;
import io.leadledger.web.security.Scope;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** "Trigger AI Lead Scoring" and "Get AI Deal Prediction" of the NexusCRM document. */
@RestController
@RequestMapping({"/api/v1/crm", "/proxy/nexus-crm/api/v1/crm"})
class ScoreController {

    private static final Set<String> FACTORS = Set.of("behavioral", "firmographic", "intent", "engagement");
    private static final byte[] EMPTY = {'{', '}'};

    private final CrmWrites writes;
    private final Intelligence intelligence;
    private final TierFeatures features;
    private final ReadConsistency consistency;

    ScoreController(CrmWrites writes, Intelligence intelligence, TierFeatures features, ReadConsistency consistency) {
        this.writes = writes;
        this.intelligence = intelligence;
        this.features = features;
        this.consistency = consistency;
    }

    @PostMapping("/leads/{id}/score")
    @RequiresScope(Scope.WRITE)
    @Operation(summary = "Score a lead by its own timeline", description = """
            Each dimension begins at 40 and every signal adds its impact; the score is their weighted mean. The conversion probability comes
            from a model of the company's own won and lost leads once it has 50 of each, from a prior before. scoring_model custom (Enterprise)
            gives the model's own probability as the score. Unknown values are null: no answer yet, no best time to call.""",
            requestBody = @io.swagger.v3.oas.annotations.parameters.RequestBody(
                    content = @Content(mediaType = "application/json", examples = @ExampleObject(ScoreExamples.SCORE))))
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "application/json", examples = @ExampleObject(ScoreExamples.SCORED)))
    ResponseEntity<byte[]> score(
            Caller caller, HttpServletRequest request, @PathVariable("id") String id, @RequestBody(required = false) byte[] body) {
        return writes.write(caller, request, body == null ? EMPTY : body, (fields, now, key) -> {
            boolean custom = "custom".equals(fields.word("scoring_model", Set.of("default", "custom")));
            if (custom) {
                features.require(caller.companyId(), Feature.CUSTOM_SCORING);
            }
            boolean predictions = !fields.has("include_predictions") || fields.flag("include_predictions");
            List<String> factors = fields.texts("factors");
            if (!FACTORS.containsAll(factors)) {
                throw LedgerException.invalid("factors", "must be some of " + String.join(", ", FACTORS.stream().sorted().toList()));
            }
            prepare(caller, request, PrepareModel.Subject.LEADS);
            return new CrmCommand.ScoreLead(caller.companyId(), id, custom, predictions, factors, now, key);
        });
    }

    @PostMapping("/deals/{id}/predict")
    @RequiresScope(Scope.ANALYTICS)
    @Operation(summary = "Predict how a deal will end", description = """
            From the Professional tier on. By a calibrated model of the company's own won and lost deals once it has 50 of each that were seen
            open, by a prior for stage, age and silence before (model: trained or prior). Similar deals are decided ones of half to double the
            value. An expected_impact is the model's own difference. Recorded as deal.predicted with the model's version, the features and the
            newest fact it can have learnt from.""",
            requestBody = @io.swagger.v3.oas.annotations.parameters.RequestBody(
                    content = @Content(mediaType = "application/json", examples = @ExampleObject(ScoreExamples.PREDICT))))
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "application/json", examples = @ExampleObject(ScoreExamples.PREDICTED)))
    ResponseEntity<byte[]> predict(
            Caller caller, HttpServletRequest request, @PathVariable("id") String id, @RequestBody(required = false) byte[] body) {
        features.require(caller.companyId(), Feature.DEAL_PREDICTIONS);
        return writes.write(caller, request, body == null ? EMPTY : body, (fields, now, key) -> {
            boolean factors = !fields.has("include_factors") || fields.flag("include_factors");
            boolean recommendations = !fields.has("include_recommendations") || fields.flag("include_recommendations");
            prepare(caller, request, PrepareModel.Subject.DEALS);
            return new CrmCommand.PredictDeal(caller.companyId(), id, factors, recommendations, now, key);
        });
    }

    /** What is expected of a lead or a deal is learnt from the deals of the company, those that the caller has just written among them. */
    private void prepare(Caller caller, HttpServletRequest request, PrepareModel.Subject subject) {
        consistency.await(caller, request, "deals");
        intelligence.ask(new PrepareModel(caller.companyId(), subject), Boolean.class, RequestMetaData.of(caller, request));
    }
}
