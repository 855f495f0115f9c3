package io.leadledger.intelligence.analysis.learnt;

import io.leadledger.intelligence.analysis.conversation.Conversation;
import io.leadledger.intelligence.analysis.conversation.ConversationReader;
import io.leadledger.intelligence.analysis.learnt.Judgement.Judged;
import io.leadledger.intelligence.analysis.phrases.PhraseBooks;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LearntTest {

    private static final String HELD = "automotive.txt";
    private static Course course;
    private static List<Example> held;
    private static Learnt others;

    @BeforeAll
    static void learnFromOtherTrades() {
        ExampleFiles files = ExampleFiles.load();
        course = new Course(files);
        held = files.examples().stream().filter(example -> example.file().equals(HELD) && example.isCall()).toList();
        others = course.learn(file -> !file.equals(HELD));
    }

    @Test
    void promises_and_agreements_in_a_trade_it_never_heard_of_are_told_from_the_rest() {
        assertThat(held).isNotEmpty();
        assertThat(ranking("will")).isGreaterThan(0.75);
        assertThat(ranking("agreed")).isGreaterThan(0.75);
    }

    @Test
    void the_same_examples_teach_the_same() {
        Learnt again = course.learn(file -> !file.equals(HELD));
        for (Example example : held) {
            assertThat(again.judge(conversation(example)).lead()).isEqualTo(others.judge(conversation(example)).lead());
        }
    }

    @Test
    void chances_of_a_call_add_up() {
        Judgement judgement = others.judge(conversation(held.getFirst()));

        assertThat(sum(judgement.lead())).isCloseTo(1, org.assertj.core.data.Offset.offset(1e-9));
        assertThat(sum(judgement.mood())).isCloseTo(1, org.assertj.core.data.Offset.offset(1e-9));
        assertThat(judgement.turns()).filteredOn(judged -> judged.unit().isAgent()).allMatch(judged -> judged.objection() == 0);
    }

    /** How often a turn that has the label is put before one that has not: 0.5 by chance. */
    private static double ranking(String label) {
        double right = 0;
        double pairs = 0;
        for (Example example : held) {
            List<Judged> turns = others.judge(conversation(example)).turns();
            for (Judged with : turns) {
                for (Judged without : turns) {
                    if (has(example, with, label) && !has(example, without, label)) {
                        pairs++;
                        right += Comparator.<Double>naturalOrder().compare(chance(with, label), chance(without, label)) > 0 ? 1 : 0;
                    }
                }
            }
        }
        return right / pairs;
    }

    private static double chance(Judged judged, String label) {
        return "will".equals(label) ? judged.will() : judged.agreed();
    }

    private static boolean has(Example example, Judged judged, String label) {
        return example.lines().get(judged.unit().said().getFirst().segment()).labels().contains(label);
    }

    private static Conversation conversation(Example example) {
        return ConversationReader.read(example.segments(), PhraseBooks.loaded().book(example.language(), null));
    }

    private static double sum(Map<String, Double> chances) {
        return chances.values().stream().mapToDouble(chance -> chance).sum();
    }
}
