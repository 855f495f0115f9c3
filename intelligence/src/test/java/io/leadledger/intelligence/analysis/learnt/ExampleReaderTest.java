package io.leadledger.intelligence.analysis.learnt;

import io.leadledger.intelligence.analysis.learnt.Example.Line;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ExampleReaderTest {

    @Test
    void a_call_has_turns_with_labels_and_says_how_it_went() {
        List<Example> read = read("""
                # a remark
                = rambling, warm, neutral
                A: It comes to nine hundred.
                C: Phew. {price answered}
                """);

        assertThat(read).containsExactly(new Example("trade.txt", "en", "warm", "neutral", List.of(
                new Line("agent", "It comes to nine hundred.", Set.of()),
                new Line("customer", "Phew.", Set.of("price")))));
    }

    @Test
    void lines_stand_alone_under_a_heading_with_what_was_said_before() {
        List<Example> read = read("""
                = customer, agreed
                Would Tuesday do? >> Tuesday's good.
                = agent
                I'll be honest.
                """);

        assertThat(read).extracting(Example::lines).containsExactly(
                List.of(new Line("agent", "Would Tuesday do?", Set.of()), new Line("customer", "Tuesday's good.", Set.of("agreed"))),
                List.of(new Line("agent", "I'll be honest.", Set.of())));
        assertThat(read).noneMatch(Example::isCall);
    }

    @Test
    void what_cannot_be_read_is_named_with_its_line() {
        assertThatThrownBy(() -> read("= warm, neutral\nA: Hello.\nC: Too dear. {prize}")).hasMessageContaining("line 3").hasMessageContaining("prize");
        assertThatThrownBy(() -> read("= warm, neutral\nHello.")).hasMessageContaining("line 2");
        assertThatThrownBy(() -> read("= rambling")).hasMessageContaining("line 1");
    }

    @Test
    void the_shipped_examples_can_be_read_and_are_many_of_each_kind() {
        List<Example> all = ExampleFiles.load().examples();

        assertThat(all.stream().filter(Example::isCall)).hasSizeGreaterThan(150);
        for (String label : List.of("price", "timing", "authority", "need", "trust", "competitor", "will", "agreed")) {
            assertThat(all.stream().flatMap(each -> each.lines().stream()).filter(line -> line.labels().contains(label)))
                    .as(label).hasSizeGreaterThan(100);
        }
    }

    @Test
    void no_line_is_there_twice() {
        List<String> alone = ExampleFiles.load().examples().stream()
                .filter(each -> !each.isCall() && each.lines().size() == 1)
                .map(each -> each.lines().getFirst().text().toLowerCase(java.util.Locale.ROOT))
                .toList();

        assertThat(alone).doesNotHaveDuplicates();
    }

    private static List<Example> read(String text) {
        return ExampleReader.read("trade.txt", "en", text);
    }
}
