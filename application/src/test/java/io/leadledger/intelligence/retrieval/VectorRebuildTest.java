package io.leadledger.intelligence.retrieval;

import io.leadledger.document.DocumentSamples;
import io.leadledger.intelligence.llm.Embeddings;
import io.leadledger.intelligence.llm.LanguageModel.ModelUnavailable;
import io.leadledger.intelligence.retrieval.Retrieval.Passage;
import io.leadledger.support.Meanings;
import io.leadledger.support.RunningLedger;
import io.leadledger.support.TestCompany;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import static org.assertj.core.api.Assertions.assertThat;

/** Vectors outlive the index, and do not outlive their model. */
@Execution(ExecutionMode.CONCURRENT)
class VectorRebuildTest {

    private static final String CALL = "call_transcript_call_1";
    /** What {@link DocumentSamples} has a caller say, in other words. */
    private static final String PARAPHRASE = "pricey slates";

    private final TestCompany company = RunningLedger.get().newCompany();
    private final UUID companyId = UUID.fromString(company.id());

    @TempDir
    private Path folder;

    @Test
    void an_index_that_is_built_again_needs_no_vector_anew() throws ModelUnavailable {
        DocumentSamples.send(company);
        Model model = new Model("near", Meanings.LENGTH);
        Node node = Node.at(folder.resolve("one"), model);
        node.follow();
        assertThat(found(node)).doesNotContain(CALL);
        node.embedding().embed(companyId, CALL);
        untilFound(node);
        int asked = model.texts.size();
        node.stop();

        Node other = Node.at(folder.resolve("other"), model);
        other.follow();

        assertThat(found(other)).contains(CALL);
        assertThat(model.texts).hasSize(asked + 1).last().isEqualTo(PARAPHRASE);
        other.stop();
    }

    @Test
    void another_model_gives_every_passage_another_vector() throws ModelUnavailable {
        DocumentSamples.send(company);
        Model near = new Model("near", Meanings.LENGTH);
        Node node = Node.at(folder.resolve("one"), near);
        node.follow();
        node.embedding().embed(companyId, CALL);
        untilFound(node);
        node.stop();

        Model far = new Model("far", 8);
        Node changed = Node.at(folder.resolve("one"), far);
        changed.follow();
        assertThat(found(changed)).as("with words alone").doesNotContain(CALL);
        changed.embedding().embed(companyId, CALL);
        untilFound(changed);

        assertThat(far.texts).anyMatch(text -> text.contains("the roof is too high"));
        PassageVectors vectors = RunningLedger.get().bean(PassageVectors.class);
        assertThat(vectors.of(companyId, CALL, "near")).isEmpty();
        assertThat(vectors.of(companyId, CALL, "far")).hasSize(1);
        changed.stop();
    }

    private List<String> found(Node node) {
        return node.retrieval().search(companyId, PARAPHRASE, null, 10).stream().map(Passage::source).toList();
    }

    private void untilFound(Node node) {
        long deadline = System.nanoTime() + 60_000_000_000L;
        while (!found(node).contains(CALL)) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            LockSupport.parkNanos(50_000_000);
        }
    }

    /** In this process, so that the application itself stays without. */
    private static final class Model implements Embeddings {

        private final List<String> texts = new ArrayList<>();
        private final String name;
        private final int length;

        Model(String name, int length) {
            this.name = name;
            this.length = length;
        }

        @Override
        public boolean isConfigured() {
            return true;
        }

        @Override
        public String model() {
            return name;
        }

        @Override
        public synchronized float[][] embed(List<String> asked) {
            texts.addAll(asked);
            return asked.stream().map(text -> Arrays.copyOf(Meanings.of(text), length)).toArray(float[][]::new);
        }
    }
}
