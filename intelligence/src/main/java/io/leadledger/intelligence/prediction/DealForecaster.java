package io.leadledger.intelligence.prediction;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leadledger.api.DealEvent;
import io.leadledger.api.query.DealForecast;
import io.leadledger.api.query.ForecastDeal;
import io.leadledger.api.state.DealState;
import io.leadledger.intelligence.facts.Fact;
import io.leadledger.intelligence.facts.FactLog;
import io.leadledger.intelligence.model.TrainedModels;
import io.leadledger.intelligence.model.TrainingJobs;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Predicts a deal from its own events, what happened to its lead, and how the company's deals went. */
@Component
public class DealForecaster {

    private static final DealModel PRIOR = new DealModel.Prior();

    private final JdbcClient jdbc;
    private final FactLog log;
    private final TrainedModels<DealModel.Trained> models;
    private final Duration patience;

    DealForecaster(JdbcClient jdbc, FactLog log, TrainingJobs jobs, Clock clock) {
        this.jdbc = jdbc;
        this.log = log;
        this.models = new TrainedModels<>(jobs, clock, new DealHistory(jdbc, log));
        this.patience = jobs.patience();
    }

    /** Whether there is a model, after waiting a while for a first one. */
    public boolean prepare(UUID companyId) {
        return models.prepare(companyId, patience);
    }

    @QueryHandler
    DealForecast handle(ForecastDeal query) {
        String dealId = String.valueOf(query.deal().dealId());
        Instant at = query.at();
        List<DealEvent> events = log.ofDeals(query.companyId(), List.of(dealId)).getOrDefault(dealId, List.of());
        List<Fact> facts = query.leads().isEmpty() ? List.of() : log.ofLead(query.companyId(), query.leads(), at);
        DealMoment moment = DealMoment.of(query.deal(), new DealLife(events).moves(at), facts, at);
        DealModel model = models.current(query.companyId()).<DealModel>map(trained -> trained).orElse(PRIOR);
        SimilarDeals similar = SimilarDeals.find(jdbc, query.companyId(), dealId, moment.value());
        Outlook outlook = outlook(query, model, moment, similar);
        boolean open = !isDecided(query.deal());
        DealRisks risks = new DealRisks(model, moment);
        String risk = open ? risks.overall() : "low";
        ObjectNode features = JsonNodeFactory.instance.objectNode();
        moment.features().forEach((name, value) -> features.put(name, round(value, 4)));
        return new DealForecast(
                answer(query, dealId, outlook, similar, open ? risks : null, risk, model), prediction(outlook, risk, at), model.name(),
                model.version(), features, model.cutOff(at));
    }

    private static Outlook outlook(ForecastDeal query, DealModel model, DealMoment moment, SimilarDeals similar) {
        LocalDate today = query.at().atZone(ZoneId.of(query.timeZone())).toLocalDate();
        if (!isDecided(query.deal())) {
            return Outlook.of(model, moment, query.deal(), similar, today);
        }
        var stage = query.deal().attributes().entries().get("stage");
        LocalDate day = stage == null ? today : stage.at().atZone(ZoneId.of(query.timeZone())).toLocalDate();
        return Outlook.decided(DealState.WON.equals(query.deal().stage()), moment.value(), day);
    }

    private static boolean isDecided(DealState deal) {
        return DealState.WON.equals(deal.stage()) || DealState.LOST.equals(deal.stage());
    }

    private static ObjectNode prediction(Outlook outlook, String risk, Instant at) {
        return predictions(outlook).put("risk_level", risk).put("predicted_at", at.toString());
    }

    private static ObjectNode predictions(Outlook outlook) {
        ObjectNode predictions = JsonNodeFactory.instance.objectNode()
                .put("win_probability", round(outlook.probability(), 2))
                .put("confidence", round(outlook.confidence(), 2))
                .put("predicted_close_date", outlook.closeDate().toString())
                .put("predicted_value", plain(outlook.value()));
        predictions.putObject("value_range").put("low", plain(outlook.low())).put("high", plain(outlook.high()));
        return predictions;
    }

    /** @param risks null for a deal that is decided: nothing is at risk any more */
    private static ObjectNode answer(
            ForecastDeal query, String dealId, Outlook outlook, SimilarDeals similar, @Nullable DealRisks risks, String risk, DealModel model) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.put("deal_id", dealId).set("predictions", predictions(outlook));
        ArrayNode factors = answer.putObject("risk_assessment").put("overall_risk", risk).putArray("risk_factors");
        ArrayNode recommendations = answer.putArray("recommendations");
        if (risks != null && query.includeFactors()) {
            risks.risks().forEach(each -> factors.addObject()
                    .put("factor", each.factor()).put("impact", each.impact()).put("mitigation", each.mitigation()));
        }
        if (risks != null && query.includeRecommendations()) {
            risks.recommendations().forEach(each -> recommendations.addObject()
                    .put("action", each.action()).put("priority", each.priority()).put("expected_impact", each.expectedImpact()));
        }
        Double rate = similar.winRate();
        Double cycle = similar.cycleDays();
        answer.putObject("similar_deals")
                .put("won", similar.won())
                .put("lost", similar.lost())
                .put("average_win_rate", rate == null ? null : round(rate, 2))
                .put("average_cycle_days", cycle == null ? null : round(cycle, 1));
        return answer.put("model", model.name()).put("model_version", model.version()).put("predicted_at", query.at().toString());
    }

    /** 45, not 45.0 or 4.5E+1. */
    private static @Nullable BigDecimal plain(@Nullable BigDecimal number) {
        return number == null ? null : number.scale() < 0 ? number.setScale(0) : number;
    }

    private static BigDecimal round(double number, int digits) {
        BigDecimal rounded = BigDecimal.valueOf(number).setScale(digits, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }
}
