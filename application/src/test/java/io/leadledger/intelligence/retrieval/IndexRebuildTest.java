package io.leadledger.intelligence.retrieval;

import io.leadledger.api.error.LedgerException;
import io.leadledger.document.DocumentSamples;
import io.leadledger.intelligence.retrieval.Retrieval.Passage;
import io.leadledger.support.RunningLedger;
import io.leadledger.support.TestCompany;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** The index is a projection: it can be lost, and it can be cut off at any moment. */
class IndexRebuildTest {

    private static final List<String> QUESTIONS =
            List.of("What does hail damage cost?", "Who said the price is too high?", "roof", "inspection of gutters in autumn");

    private final TestCompany company = RunningLedger.get().newCompany();
    private final UUID companyId = UUID.fromString(company.id());

    @TempDir
    private Path folder;

    @Test
    void an_index_that_is_built_again_gives_the_same_answers() throws IOException {
        DocumentSamples.send(company);
        List<List<Passage>> answers = answers(RunningLedger.get().bean(Retrieval.class));

        Node other = Node.at(folder.resolve("other"));
        other.follow();

        assertThat(answers.getFirst()).isNotEmpty();
        assertThat(answers(other.retrieval())).isEqualTo(answers);
        other.stop();
        Node again = Node.at(folder.resolve("other"));
        again.follow();
        assertThat(answers(again.retrieval())).isEqualTo(answers);
        again.stop();
    }

    @Test
    void a_node_that_was_killed_goes_on_where_it_had_written() throws IOException {
        DocumentSamples.send(company);
        Node killed = Node.at(folder.resolve("killed"));
        killed.follow();
        Path left = folder.resolve("left");
        copy(folder.resolve("killed"), left);
        killed.stop();
        company.postEvents("""
                {"event_id": "late", "entity_id": "lead-1", "event_type": "call.transcribed", "timestamp": "2026-01-18T10:35:00Z",
                 "data": {"call_id": "call_late", "language": "en", "transcript": "Ask me about the skylight."}}""");

        Node next = Node.at(left);
        next.follow();

        assertThat(next.retrieval().search(companyId, "skylight", null, 5)).extracting(Passage::source).containsExactly("call_transcript_call_late");
        assertThat(answers(next.retrieval())).isEqualTo(answers(RunningLedger.get().bean(Retrieval.class)));
        next.stop();
    }

    @Test
    void an_index_that_is_damaged_is_built_again() throws IOException {
        DocumentSamples.send(company);
        Node node = Node.at(folder.resolve("damaged"));
        node.follow();
        node.stop();
        try (Stream<Path> files = Files.walk(folder.resolve("damaged/search/1").resolve(company.id()))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.write(file, new byte[] {1, 2, 3});
            }
        }

        Node again = Node.at(folder.resolve("damaged"));
        again.follow();
        findTheDamage(again);

        assertThat(answers(again.retrieval())).isEqualTo(answers(RunningLedger.get().bean(Retrieval.class)));
        again.stop();
    }

    /** Whoever asks finds it and is refused, unless something new of the company came first and found it: then it is mended by now. */
    private void findTheDamage(Node node) {
        try {
            assertThat(answers(node.retrieval())).isEqualTo(answers(RunningLedger.get().bean(Retrieval.class)));
        } catch (LedgerException refusal) {
            assertThat(refusal).hasMessageContaining("at the moment");
            node.untilPositionFalls();
            node.follow();
        }
    }

    @Test
    void nodes_that_share_a_directory_have_a_folder_each() {
        Node one = Node.at(folder.resolve("shared"));
        Node two = Node.at(folder.resolve("shared"));
        one.follow();
        two.follow();

        assertThat(folder.resolve("shared/search/1")).isDirectory();
        assertThat(folder.resolve("shared/search/2")).isDirectory();
        one.stop();
        two.stop();
    }

    private List<List<Passage>> answers(Retrieval retrieval) {
        return QUESTIONS.stream().map(question -> retrieval.search(companyId, question, null, 10)).toList();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file)));
            }
        }
    }
}
