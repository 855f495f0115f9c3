package io.leadledger.benchmark.prediction;

import io.leadledger.benchmark.Options;
import io.leadledger.benchmark.prediction.Quality.Stated;
import io.leadledger.benchmark.report.Table;
import io.leadledger.intelligence.model.Example;
import io.leadledger.intelligence.model.LogisticModel;
import io.leadledger.intelligence.model.LogisticTrainer;
import io.leadledger.intelligence.prediction.DealExamples;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.ToDoubleFunction;

/** Trains on earlier deals with a known signal and is tried on later ones, which began when the earlier were decided. */
public final class PredictionBenchmark {

    private static final double EARLIER = 0.7;
    private static final double WORST_CALIBRATION = 0.05;

    private PredictionBenchmark() {}

    private record Case(Example example, double chance) {}

    /** @return whether the model tells better than the base rate, no worse than the plain one, and means what it says */
    public static boolean run(Options options) {
        List<Case> cases = cases(options.number("items", 4_000), new Random(options.number("seed", 1)));
        int split = (int) (cases.size() * EARLIER);
        List<Case> later = cases.subList(split, cases.size());
        List<Example> earlier = cases.subList(0, split).stream().map(Case::example).toList();
        long began = System.nanoTime();
        LogisticModel model = LogisticTrainer.train(earlier).orElseThrow();
        long millis = Duration.ofNanos(System.nanoTime() - began).toMillis();
        LogisticModel plain = LogisticTrainer.uncalibrated(earlier, earlier.getLast().decidedAt());
        double rate = earlier.stream().filter(Example::positive).count() / (double) earlier.size();

        Quality ours = quality(later, each -> model.probability(each.example().features()));
        Quality simple = quality(later, each -> plain.probability(each.example().features()));
        Quality base = quality(later, _ -> rate);
        System.out.printf(Locale.ROOT, "%n%d deals to learn from, %d to be tried on; trained in %d ms, %s%n", earlier.size(), later.size(),
                millis, model.version());
        new Table("", "AUC", "calibration error")
                .row("model", text(ours.auc()), text(ours.calibrationError()))
                .row("plain logistic regression", text(simple.auc()), text(simple.calibrationError()))
                .row("base rate", text(base.auc()), text(base.calibrationError()))
                .row("the signal itself", text(quality(later, Case::chance).auc()), text(quality(later, Case::chance).calibrationError()))
                .print();
        return ours.auc() > base.auc() + 0.1 && ours.auc() >= simple.auc() - 0.01 && ours.calibrationError() <= WORST_CALIBRATION;
    }

    /** In the order of their decisions. */
    private static List<Case> cases(int deals, Random random) {
        Instant first = Instant.parse("2024-01-01T00:00:00Z");
        List<Case> cases = new ArrayList<>();
        for (int number = 0; number < deals; number++) {
            GeneratedDeal deal = GeneratedDeal.of(number, first.plus(Duration.ofHours(4L * number)), random);
            DealExamples.of(deal.events(), deal.facts()).ifPresent(example -> cases.add(new Case(example, deal.chance())));
        }
        cases.sort(Comparator.comparing(each -> each.example().decidedAt()));
        return cases;
    }

    private static Quality quality(List<Case> cases, ToDoubleFunction<Case> probability) {
        return Quality.of(cases.stream()
                .map(each -> new Stated(probability.applyAsDouble(each), each.example().positive()))
                .toList());
    }

    private static String text(double number) {
        return String.format(Locale.ROOT, "%.3f", number);
    }
}
