package io.leadledger.intelligence.analysis.learnt;

import io.leadledger.intelligence.analysis.conversation.Conversation;
import io.leadledger.intelligence.analysis.conversation.ConversationReader;
import io.leadledger.intelligence.analysis.conversation.Utterance;
import io.leadledger.intelligence.analysis.learnt.CallModel.Whole;
import io.leadledger.intelligence.analysis.learnt.Judgement.Judged;
import io.leadledger.intelligence.analysis.learnt.Trainer.Case;
import io.leadledger.intelligence.analysis.learnt.TurnModel.Turn;
import io.leadledger.intelligence.analysis.phrases.PhraseBooks;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Learns from examples. What is built on the judgement of turns (the model of calls, the bars) is learnt from judgements of calls that
 * the judge had not seen: each of a few parts of the examples is judged by who learnt from the others.
 */
final class Course {

    private static final int PARTS = 3;

    private final List<Example> examples;
    private final Features features;
    private final PhraseBooks books = PhraseBooks.loaded();

    private record Read(Example example, List<Unit> units) {}

    Course(ExampleFiles files) {
        this.examples = files.examples();
        this.features = new Features(new Concepts(files.concepts()));
    }

    /** @param files names of those to learn from */
    Learnt learn(Predicate<String> files) {
        List<Read> read = examples.stream().filter(example -> files.test(example.file())).map(this::read).toList();
        Trainer<Turn> turns = new Trainer<>(IntStream.range(0, read.size()).boxed().flatMap(i -> turns(i, read.get(i)).stream()).toList());
        List<Case<Whole>> calls = IntStream.range(0, read.size()).mapToObj(i -> call(i, read.get(i))).toList();
        Trainer<Whole> said = new Trainer<>(calls);
        List<Heard> heard = new ArrayList<>();
        for (int part = 0; part < PARTS; part++) {
            int held = part;
            TurnModel turnModel = TurnModel.train(turns, turn -> turn.example() % PARTS != held);
            Map<String, Classifier> saidModel = CallModel.trainSaid(said, call -> call.example() % PARTS != held);
            for (int i = held; i < read.size(); i += PARTS) {
                if (read.get(i).example().isCall()) {
                    heard.add(heard(i, read.get(i), calls.get(i), turnModel, saidModel));
                }
            }
        }
        Trainer<Turn> inCalls = new Trainer<>(heard.stream().flatMap(each -> each.cases().stream()).toList());
        Guesses guesses = new Guesses();
        List<Case<Whole>> second = new ArrayList<>();
        for (int part = 0; part < PARTS; part++) {
            int held = part;
            InCall inCall = InCall.train(inCalls, turn -> turn.example() % PARTS != held);
            for (Heard each : heard.stream().filter(call -> call.position() % PARTS == held).toList()) {
                List<Judged> judged = inCall.judge(each.alone(), each.cases().stream().map(Case::features).toList());
                second.add(new Case<>(each.call().what(), CallModel.summary(each.said(), each.call().features(), judged)));
                judged.forEach(one -> guesses.add(one, labels(read.get(each.position()).example(), one.unit())));
            }
        }
        return new Learnt(
                features,
                TurnModel.train(turns, turn -> true),
                InCall.train(inCalls, turn -> true),
                CallModel.train(CallModel.trainSaid(said, call -> true), new Trainer<>(second)),
                guesses.bars());
    }

    /** A call as it was judged by who had not learnt from it. */
    private record Heard(int position, List<Judged> alone, List<Case<Turn>> cases, Case<Whole> call, Map<String, Classifier> said) {}

    private Heard heard(int position, Read read, Case<Whole> call, TurnModel turnModel, Map<String, Classifier> said) {
        String language = read.example().language();
        List<Judged> alone = Learnt.judge(read.units(), language, features, turnModel);
        List<Map<String, Float>> found = InCall.features(alone, read.units(), language, features);
        List<Case<Turn>> cases = IntStream.range(0, alone.size())
                .mapToObj(i -> new Case<>(turn(position, read, i), found.get(i)))
                .toList();
        return new Heard(position, alone, cases, call, said);
    }

    private Read read(Example example) {
        Conversation call = ConversationReader.read(example.segments(), books.book(example.language(), null));
        return new Read(example, Unit.of(call));
    }

    /** Of a few lines only the last is an example; the others lead to it. */
    private List<Case<Turn>> turns(int position, Read read) {
        List<Case<Turn>> cases = new ArrayList<>();
        List<Unit> units = read.units();
        for (int i = read.example().isCall() ? 0 : units.size() - 1; i >= 0 && i < units.size(); i++) {
            cases.add(new Case<>(turn(position, read, i), features.of(units, i, read.example().language())));
        }
        return cases;
    }

    private static Turn turn(int position, Read read, int index) {
        Unit unit = read.units().get(index);
        return new Turn(position, unit.isAgent(), labels(read.example(), unit));
    }

    private Case<Whole> call(int position, Read read) {
        Example example = read.example();
        return new Case<>(new Whole(position, example.lead(), example.mood()), features.of(read.units(), example.language()));
    }

    private static Set<String> labels(Example example, Unit unit) {
        Set<String> labels = new LinkedHashSet<>();
        unit.said().stream().map(Utterance::segment).forEach(segment -> labels.addAll(example.lines().get(segment).labels()));
        return labels;
    }
}
