package io.leadledger.intelligence.scoring;

import io.leadledger.api.state.LeadState;
import io.leadledger.intelligence.facts.Fact;
import io.leadledger.intelligence.facts.FactLog;
import io.leadledger.intelligence.model.Example;
import io.leadledger.intelligence.model.LogisticModel;
import io.leadledger.intelligence.model.LogisticTrainer;
import io.leadledger.intelligence.model.TrainedModels;
import io.leadledger.intelligence.model.TrainingJobs;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What became of a company's leads: one with a won deal converted, one whose deals are all lost did not. Each is looked at half-way
 * between its beginning and its end, by facts of before that.
 */
final class ConversionHistory implements TrainedModels.Trainer<LogisticModel> {

    private static final int MOST_LEADS = 3_000;

    private static final String DECIDED = """
            SELECT lead_id, bool_or(stage = 'closed_won') AS won, min(created_at) AS began, max(coalesce(actual_close_date::timestamptz, updated_at)) AS decided
            FROM read.deal WHERE company_id = :company AND lead_id IS NOT NULL AND NOT deleted
            GROUP BY lead_id
            HAVING bool_or(stage = 'closed_won') OR bool_and(stage = 'closed_lost')""";

    private final JdbcClient jdbc;
    private final FactLog log;
    private final SignalFinder finder;
    private final LeadScorer scorer;

    ConversionHistory(JdbcClient jdbc, FactLog log, SignalFinder finder, LeadScorer scorer) {
        this.jdbc = jdbc;
        this.log = log;
        this.finder = finder;
        this.scorer = scorer;
    }

    private record Decided(String leadId, boolean won, Instant began, Instant decided) {

        Instant halfWay() {
            Duration life = Duration.between(began, decided);
            return life.isNegative() ? began : began.plus(life.dividedBy(2));
        }
    }

    @Override
    public TrainedModels.Counted count(UUID companyId) {
        return jdbc.sql("SELECT count(*) FILTER (WHERE won) AS won, count(*) FILTER (WHERE NOT won) AS lost FROM (" + DECIDED + ") AS decided")
                .param("company", companyId)
                .query((row, _) -> new TrainedModels.Counted(row.getLong("won"), row.getLong("lost")))
                .single();
    }

    @Override
    public Optional<LogisticModel> train(UUID companyId) {
        List<Decided> leads = jdbc.sql(DECIDED + " ORDER BY decided DESC LIMIT " + MOST_LEADS)
                .param("company", companyId)
                .query((row, _) -> new Decided(
                        row.getString("lead_id"), row.getBoolean("won"), row.getObject("began", OffsetDateTime.class).toInstant(),
                        row.getObject("decided", OffsetDateTime.class).toInstant()))
                .list();
        Map<String, List<Fact>> facts = log.ofLeads(companyId, leads.stream().map(Decided::leadId).toList(), Instant.MAX);
        Map<String, Instant> moments = leads.stream().collect(Collectors.toMap(Decided::leadId, Decided::halfWay));
        Map<String, LeadState> states = log.leads(companyId, moments);
        List<Example> examples = new ArrayList<>();
        for (Decided lead : leads) {
            TrainingJobs.endIfGivenUp();
            Instant moment = lead.halfWay();
            List<Fact> before = facts.getOrDefault(lead.leadId(), List.of()).stream().filter(fact -> !fact.at().isAfter(moment)).toList();
            LeadState state = states.getOrDefault(lead.leadId(), LeadState.NEW);
            examples.add(new Example(features(finder.find(state, before)), lead.won(), lead.decided()));
        }
        return LogisticTrainer.train(examples);
    }

    /** The four dimensions, 0 to 1. */
    double[] features(List<Signal> signals) {
        return scorer.dimensions(signals).values().stream().mapToDouble(score -> score / 100.0).toArray();
    }
}
