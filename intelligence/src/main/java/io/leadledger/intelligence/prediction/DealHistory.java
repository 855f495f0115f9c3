package io.leadledger.intelligence.prediction;

import io.leadledger.intelligence.facts.Fact;
import io.leadledger.intelligence.facts.FactLog;
import io.leadledger.intelligence.model.Example;
import io.leadledger.intelligence.model.LogisticTrainer;
import io.leadledger.intelligence.model.TrainedModels;
import io.leadledger.intelligence.model.TrainingJobs;
import io.leadledger.intelligence.prediction.DealModel.ValueRatios;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Learns from the deals that a company won and lost, each as it was at a moment when it was still open. */
final class DealHistory implements TrainedModels.Trainer<DealModel.Trained> {

    private static final int MOST_DEALS = 3_000;
    private static final int FEWEST_RATIOS = 10;
    private static final double MOST_RATIO = 100;

    private final JdbcClient jdbc;
    private final FactLog log;

    DealHistory(JdbcClient jdbc, FactLog log) {
        this.jdbc = jdbc;
        this.log = log;
    }

    @Override
    public TrainedModels.Counted count(UUID companyId) {
        return jdbc.sql("""
                        SELECT count(*) FILTER (WHERE stage = 'closed_won') AS won, count(*) FILTER (WHERE stage = 'closed_lost') AS lost
                        FROM read.deal WHERE company_id = :company AND stage IN ('closed_won', 'closed_lost') AND NOT deleted""")
                .param("company", companyId)
                .query((row, _) -> new TrainedModels.Counted(row.getLong("won"), row.getLong("lost")))
                .single();
    }

    @Override
    public Optional<DealModel.Trained> train(UUID companyId) {
        List<String> ids = jdbc.sql("""
                        SELECT deal_id FROM read.deal
                        WHERE company_id = :company AND stage IN ('closed_won', 'closed_lost') AND NOT deleted
                        ORDER BY created_at DESC NULLS LAST, deal_id LIMIT :most""")
                .param("company", companyId)
                .param("most", MOST_DEALS)
                .query(String.class)
                .list();
        List<DealLife> lives = log.ofDeals(companyId, ids).values().stream().map(DealLife::new).toList();
        Map<String, List<Fact>> facts = log.ofLeads(
                companyId, lives.stream().map(DealLife::leadId).filter(Objects::nonNull).collect(Collectors.toSet()), Instant.MAX);
        List<Example> examples = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        for (DealLife life : lives) {
            TrainingJobs.endIfGivenUp();
            String lead = life.leadId();
            DealExamples.of(life.events(), lead == null ? List.of() : facts.getOrDefault(lead, List.of())).ifPresent(examples::add);
            life.landmark().ifPresent(moment -> addRatio(ratios, life, moment));
        }
        return LogisticTrainer.train(examples).map(model -> new DealModel.Trained(model, ratios(ratios)));
    }

    private static void addRatio(List<Double> ratios, DealLife life, Instant moment) {
        BigDecimal then = life.value(moment);
        BigDecimal won = life.value(Instant.MAX);
        double ratio = life.isWon() && then != null && won != null ? won.doubleValue() / then.doubleValue() : Double.NaN;
        if (ratio > 0 && ratio < MOST_RATIO) {
            ratios.add(ratio);
        }
    }

    private static ValueRatios ratios(List<Double> found) {
        if (found.size() < FEWEST_RATIOS) {
            return ValueRatios.PRIOR;
        }
        List<Double> sorted = found.stream().sorted().toList();
        return new ValueRatios(quantile(sorted, 0.1), quantile(sorted, 0.5), quantile(sorted, 0.9));
    }

    private static double quantile(List<Double> sorted, double share) {
        return sorted.get((int) Math.round(share * (sorted.size() - 1)));
    }
}
