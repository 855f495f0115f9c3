package io.leadledger.intelligence.scoring;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leadledger.api.error.ErrorCode;
import io.leadledger.api.error.LedgerException;
import io.leadledger.api.query.AssessLead;
import io.leadledger.api.query.LeadAssessment;
import io.leadledger.api.state.LeadModel;
import io.leadledger.intelligence.facts.Fact;
import io.leadledger.intelligence.facts.FactLog;
import io.leadledger.intelligence.model.LogisticModel;
import io.leadledger.intelligence.model.TrainedModels;
import io.leadledger.intelligence.model.TrainingJobs;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Scores a lead by its own timeline, and says what to expect of it. */
@Component
class LeadAssessor {

    private static final Logger LOG = LoggerFactory.getLogger(LeadAssessor.class);

    /** The prior: what a score stands for while the company has too little history. 50 is one in ten, 85 about two in five. */
    private static final double PRIOR_AT_50 = -2.2;
    private static final double PRIOR_A_POINT = 0.05;

    private final FactLog log;
    private final DealSizes sizes;
    private final ScoringRules rules = ScoringRules.load();
    private final SignalFinder finder = new SignalFinder(rules);
    private final LeadScorer scorer = new LeadScorer(rules);
    private final ConversionHistory history;
    private final TrainedModels<LogisticModel> models;
    private final Duration patience;

    LeadAssessor(FactLog log, JdbcClient jdbc, TrainingJobs jobs, Clock clock) {
        this.log = log;
        this.sizes = new DealSizes(jdbc);
        this.history = new ConversionHistory(jdbc, log, finder, scorer);
        this.models = new TrainedModels<>(jobs, clock, history);
        this.patience = jobs.patience();
    }

    boolean prepare(UUID companyId) {
        return models.prepare(companyId, patience);
    }

    /** @throws LedgerException scoring_failed, when what it rests on cannot be read */
    @QueryHandler
    LeadAssessment handle(AssessLead query) {
        try {
            return assess(query);
        } catch (DataAccessException e) {
            LOG.error("A lead could not be scored", e);
            throw new LedgerException(ErrorCode.SCORING_FAILED);
        }
    }

    private LeadAssessment assess(AssessLead query) {
        List<Fact> facts = log.ofLead(query.companyId(), query.members(), query.at());
        List<Signal> signals = finder.find(query.lead(), facts);
        Map<String, Integer> dimensions = scorer.dimensions(signals);
        double[] features = history.features(signals);
        Optional<LogisticModel> trained = query.learned() ? models.current(query.companyId()) : Optional.empty();
        Map<String, Integer> counted = new LinkedHashMap<>(dimensions);
        if (!query.factors().isEmpty()) {
            counted.keySet().retainAll(query.factors());
        }
        int ruled = scorer.score(counted);
        double probability = trained.map(model -> model.probability(features))
                .orElseGet(() -> LogisticModel.sigmoid(PRIOR_AT_50 + PRIOR_A_POINT * (scorer.score(dimensions) - 50)));
        boolean custom = query.custom() && trained.isPresent();
        int score = custom ? (int) Math.round(100 * probability) : ruled;
        String version = rules.version() + trained.map(model -> "+" + model.version()).orElse("+prior-1");
        return new LeadAssessment(
                BigDecimal.valueOf(score), breakdown(counted, signals), predictions(query, facts, probability),
                scorer.actions(score, signals), custom ? "custom" : "default", version, features(dimensions),
                trained.map(LogisticModel::cutOff).orElse(query.at()));
    }

    private static ObjectNode breakdown(Map<String, Integer> dimensions, List<Signal> signals) {
        ObjectNode breakdown = JsonNodeFactory.instance.objectNode();
        dimensions.forEach((dimension, score) -> {
            ArrayNode found = breakdown.putObject(dimension).put("score", score).putArray("signals");
            signals.stream().filter(signal -> signal.dimension().equals(dimension))
                    .forEach(signal -> found.addObject().put("signal", signal.name()).put("impact", signal.impact()));
        });
        return breakdown;
    }

    private static ObjectNode features(Map<String, Integer> dimensions) {
        ObjectNode features = JsonNodeFactory.instance.objectNode();
        dimensions.forEach(features::put);
        return features;
    }

    private ObjectNode predictions(AssessLead query, List<Fact> facts, double probability) {
        ContactHabits habits = new ContactHabits(facts);
        return JsonNodeFactory.instance.objectNode()
                .put("conversion_probability", BigDecimal.valueOf(probability).setScale(2, RoundingMode.HALF_UP))
                .put("expected_deal_size", sizes.expected(query.companyId(), query.members()))
                .put("optimal_contact_time", habits.bestTime(ZoneId.of(query.timeZone())))
                .put("recommended_channel", channel(habits.bestChannel(), new LeadModel(query.lead())));
    }

    /** While the lead never answered: the phone where there is one, else e-mail. */
    private static @Nullable String channel(@Nullable String answered, LeadModel lead) {
        if (answered != null) {
            return answered;
        }
        return lead.phone() != null ? "phone" : lead.email() != null ? "email" : null;
    }
}
