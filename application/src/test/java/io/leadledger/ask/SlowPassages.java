package io.leadledger.ask;

import io.leadledger.intelligence.retrieval.Retrieval;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Knows one handbook, and takes as long to look into it as a test wants. */
final class SlowPassages implements Retrieval {

    static final String EXCERPT = "Roofs that we install carry a warranty of ten years. It begins on the day of acceptance. Gutters are not part of it.";

    private volatile CountDownLatch open = new CountDownLatch(0);

    void hold() {
        open = new CountDownLatch(1);
    }

    void release() {
        open.countDown();
    }

    @Override
    public List<Passage> search(UUID companyId, String question, @Nullable String role, int most) {
        try {
            if (!open.await(30, TimeUnit.SECONDS)) {
                throw new IllegalStateException("nobody released the passages");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return question.toLowerCase(Locale.ROOT).contains("warranty")
                ? List.of(new Passage("doc_handbook", "Installer's handbook", 7, EXCERPT, 0.84))
                : List.of();
    }
}
