package io.leadledger.intelligence.passage;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ChunkerTest {

    @Test
    void a_passage_stays_on_the_page_where_it_begins() {
        List<Chunk> chunks = cut(
                new Block(1, null, "The warranty lasts twelve years."), new Block(1, null, "It covers hail."),
                new Block(2, null, "Payment is due on signing."), new Block(4, null, "The last page."));

        assertThat(chunks).containsExactly(
                new Chunk(1, null, "The warranty lasts twelve years.\nIt covers hail."),
                new Chunk(2, null, "Payment is due on signing."),
                new Chunk(4, null, "The last page."));
    }

    @Test
    void long_text_is_cut_between_sentences_and_overlaps_by_one() {
        StringBuilder text = new StringBuilder();
        for (int i = 1; i <= 60; i++) {
            text.append("Sentence number ").append(i).append(" has exactly eight words here. ");
        }

        List<Chunk> chunks = cut(new Block(7, "Numbers", text.toString()));

        assertThat(chunks).hasSizeGreaterThan(2).allSatisfy(chunk -> {
            assertThat(chunk.text().split("\\s+").length).isLessThanOrEqualTo(200);
            assertThat(chunk.text()).startsWith("Sentence number").endsWith("here.");
            assertThat(chunk.page()).isEqualTo(7);
            assertThat(chunk.section()).isEqualTo("Numbers");
        });
        for (int i = 1; i < chunks.size(); i++) {
            String first = chunks.get(i).text().substring(0, chunks.get(i).text().indexOf('.') + 1);
            assertThat(chunks.get(i - 1).text()).endsWith(first);
        }
        assertThat(String.join(" ", chunks.stream().map(Chunk::text).toList())).contains("number 1 ", "number 30 ", "number 60 ");
    }

    @Test
    void a_heading_begins_a_passage_unless_little_was_said_before() {
        String enough = "This is one of the sentences that fill the section. ".repeat(5);

        assertThat(cut(new Block(1, "One", enough), new Block(1, "Two", "Short."))).extracting(Chunk::section).containsExactly("One", "Two");
        assertThat(cut(new Block(1, "One", "Short."), new Block(1, "Two", "Short too."))).hasSize(1);
    }

    @Test
    void text_without_sentences_is_cut_all_the_same() {
        List<Chunk> spaces = cut(new Block(null, null, "word ".repeat(1_000)));
        List<Chunk> none = cut(new Block(null, null, "x".repeat(100_000)));

        assertThat(spaces).hasSizeGreaterThan(4).allMatch(chunk -> chunk.text().length() <= 1_000);
        assertThat(none).hasSizeGreaterThan(2).allMatch(chunk -> chunk.text().length() <= 50_000);
    }

    @Test
    void nothing_gives_nothing() {
        assertThat(cut()).isEmpty();
        assertThat(cut(new Block(1, null, " \n "), new Block(2, null, ""))).isEmpty();
    }

    private static List<Chunk> cut(Block... blocks) {
        List<Chunk> chunks = new ArrayList<>();
        Chunker chunker = new Chunker(chunks::add);
        for (Block block : blocks) {
            chunker.add(block);
        }
        chunker.flush();
        return chunks;
    }
}
