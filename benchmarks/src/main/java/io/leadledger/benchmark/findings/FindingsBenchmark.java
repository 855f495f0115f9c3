package io.leadledger.benchmark.findings;

import io.leadledger.benchmark.Options;
import io.leadledger.benchmark.report.Table;
import io.leadledger.intelligence.analysis.AnalysisRequest;
import io.leadledger.intelligence.analysis.RulesAnalyser;
import io.leadledger.intelligence.analysis.TranscriptAnalyser;
import io.leadledger.intelligence.analysis.learnt.Learning;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** Tries the analyser of transcripts on labelled calls, beside plain keywords. */
public final class FindingsBenchmark {

    private static final List<String> MUST_BE_BETTER = List.of("objections", "action items", "next steps");

    /** How the names of the files of examples begin that were made of the seen calls. */
    private static final String FROM_SEEN = "seen-";

    private FindingsBenchmark() {}

    /** @return whether objections, action items and next steps of unseen calls are found better than by plain keywords */
    public static boolean run(Options options) throws IOException {
        TranscriptAnalyser analyser = new RulesAnalyser();
        TranscriptAnalyser withoutSeen = new RulesAnalyser(Learning.from(file -> !file.startsWith(FROM_SEEN)));
        TranscriptAnalyser keywords = new KeywordAnalyser();
        System.out.printf("%nAnalyser %s; P precision, R recall; a finding counts within one turn of its label%n", analyser.version());
        System.out.println("The seen calls are among its examples: those are tried on one that learnt from all examples but them");
        Table table = new Table("", "seen: labels", "P", "R", "F1", "keywords F1", "unseen: labels", "P", "R", "F1", "keywords F1");
        List<LabelledCall> seen = LabelledCalls.SEEN.read();
        List<LabelledCall> unseen = LabelledCalls.UNSEEN.read();
        Scorecard oursSeen = Scorecard.of(withoutSeen, seen);
        Scorecard oursUnseen = Scorecard.of(analyser, unseen);
        Scorecard plainSeen = Scorecard.of(keywords, seen);
        Scorecard plainUnseen = Scorecard.of(keywords, unseen);
        for (String name : oursSeen.names()) {
            Tally left = oursSeen.tally(name);
            Tally right = oursUnseen.tally(name);
            table.row(name, left.labelled(), precision(name, left), recall(name, left), left.f1(), plainSeen.tally(name).f1(),
                    right.labelled(), precision(name, right), recall(name, right), right.f1(), plainUnseen.tally(name).f1());
        }
        table.print();
        AnalysisRequest hour = LongCall.of(seen);
        double speed = LongCall.perMinute(analyser, hour, Duration.ofSeconds(options.number("seconds", 5)));
        System.out.printf(Locale.ROOT, "An hour of talk (%d turns): %,.0f transcripts a minute on one thread%n", hour.segments().size(), speed);
        return MUST_BE_BETTER.stream().allMatch(name -> oursUnseen.tally(name).f1() > plainUnseen.tally(name).f1());
    }

    /** Of what is simply right or wrong there is one share, shown under F1. */
    private static double precision(String name, Tally tally) {
        return name.endsWith(Scorecard.SHARE) ? Double.NaN : tally.precision();
    }

    private static double recall(String name, Tally tally) {
        return name.endsWith(Scorecard.SHARE) ? Double.NaN : tally.recall();
    }
}
