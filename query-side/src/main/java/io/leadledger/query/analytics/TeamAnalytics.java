package io.leadledger.query.analytics;

import io.leadledger.api.query.analytics.CallFilter;
import io.leadledger.api.query.analytics.CallTotals;
import io.leadledger.api.query.analytics.CountCalls;
import io.leadledger.api.query.analytics.CountObjections.Objection;
import io.leadledger.api.query.analytics.DateRange;
import io.leadledger.api.query.analytics.FoundStage;
import io.leadledger.api.query.analytics.MeasureCompliance;
import io.leadledger.api.query.analytics.MeasureCompliance.Stage;
import io.leadledger.api.query.analytics.RankReps;
import io.leadledger.api.query.analytics.RankReps.Rep;
import io.leadledger.api.query.analytics.TaskTotals;
import io.leadledger.query.analytics.CallSumReads.Sum;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Answers questions about reps and how they keep to the procedure. */
@Component
class TeamAnalytics {

    private static final Comparator<Rep> BEST_FIRST = Comparator.comparing(
            Rep::performanceScore, Comparator.nullsLast(Comparator.<Double>reverseOrder())).thenComparing(Rep::repId);

    private final Analytics analytics;
    private final TaskSumReads tasks;
    private final Names names;

    TeamAnalytics(Analytics analytics, TaskSumReads tasks, Names names) {
        this.analytics = analytics;
        this.tasks = tasks;
        this.names = names;
    }

    RankReps.Answer rank(RankReps question) {
        UUID company = question.companyId();
        DateRange range = question.range();
        List<Sum> sums = analytics.each(company, Dimension.REP, question.repIds(), range);
        List<String> reps = sums.stream().map(Sum::key).toList();
        Map<String, String> known = names.ofReps(company, reps);
        Map<String, TaskTotals> done = tasks.byRep(company, range);
        Map<String, List<Stage>> stages = stagesOfReps(company, question.repIds(), range);
        Map<String, List<Objection>> objections = analytics.each(company, Dimension.OBJECTION, question.repIds(), range).stream()
                .collect(Collectors.groupingBy(Sum::key, Collectors.mapping(Analytics::objection, Collectors.toList())));
        return new RankReps.Answer(sums.stream()
                .map(sum -> new Rep(
                        sum.key(), known.get(sum.key()), sum.calls(), done.getOrDefault(sum.key(), TaskTotals.NONE),
                        Recommendations.of(
                                sum.calls(), stages.getOrDefault(sum.key(), List.of()), objections.getOrDefault(sum.key(), List.of()))))
                .sorted(BEST_FIRST)
                .toList());
    }

    MeasureCompliance.Answer measure(MeasureCompliance question) {
        UUID company = question.companyId();
        DateRange range = question.range();
        CallTotals all = analytics.count(new CountCalls(company, range, CallFilter.ALL));
        List<Stage> stages = stages(
                analytics.all(company, Dimension.STAGE_FOUND, range), analytics.all(company, Dimension.STAGE_MISSING, range))
                .getOrDefault("", List.of());
        Map<String, List<Stage>> ofReps = stagesOfReps(company, List.of(), range);
        List<MeasureCompliance.Rep> reps = analytics.each(company, Dimension.REP, List.of(), range).stream()
                .filter(sum -> sum.calls().measured() > 0)
                .map(sum -> new MeasureCompliance.Rep(sum.key(), sum.calls().compliance(), ofReps.getOrDefault(sum.key(), List.of())))
                .sorted(Comparator.comparing(MeasureCompliance.Rep::repId))
                .toList();
        return new MeasureCompliance.Answer(all.compliance(), stages, reps);
    }

    private Map<String, List<Stage>> stagesOfReps(UUID company, Collection<String> reps, DateRange range) {
        return stages(
                analytics.each(company, Dimension.STAGE_FOUND, reps, range), analytics.each(company, Dimension.STAGE_MISSING, reps, range));
    }

    /** By rep, those that are missed most often first. */
    private static Map<String, List<Stage>> stages(List<Sum> found, List<Sum> missing) {
        Map<String, Map<String, Stage>> stages = new HashMap<>();
        found.forEach(sum -> merge(stages, sum, new Stage(FoundStage.of(sum.part()).name(), sum.calls().calls(), 0)));
        missing.forEach(sum -> merge(stages, sum, new Stage(sum.part(), 0, sum.calls().calls())));
        Map<String, List<Stage>> sorted = new HashMap<>();
        stages.forEach((rep, each) -> sorted.put(rep, each.values().stream()
                .sorted(Comparator.comparingLong(Stage::missing).reversed().thenComparing(Stage::name))
                .toList()));
        return sorted;
    }

    private static void merge(Map<String, Map<String, Stage>> stages, Sum sum, Stage stage) {
        stages.computeIfAbsent(sum.key(), _ -> new HashMap<>()).merge(stage.name(), stage, (one, other) -> new Stage(
                one.name(), one.found() + other.found(), one.missing() + other.missing()));
    }
}
