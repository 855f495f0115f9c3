package io.leadledger.document;

import io.leadledger.intelligence.retrieval.Retrieval;
import io.leadledger.intelligence.retrieval.Retrieval.Passage;
import io.leadledger.support.RunningLedger;
import io.leadledger.support.TestCompany;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Asks the running application, as whoever answers questions does. */
final class Search {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Search() {}

    static List<Passage> of(TestCompany company, String question, @Nullable String role) {
        return RunningLedger.get().bean(Retrieval.class).search(UUID.fromString(company.id()), question, role, 10);
    }

    static List<Passage> of(TestCompany company, String question) {
        return of(company, question, null);
    }

    /** Once the answer is as expected, which it becomes as the index follows the log. */
    static List<Passage> until(TestCompany company, String question, Predicate<List<Passage>> expected) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        List<Passage> found = of(company, question);
        while (!expected.test(found)) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("still found: " + found);
            }
            LockSupport.parkNanos(50_000_000);
            found = of(company, question);
        }
        return found;
    }

    static List<Passage> untilFound(TestCompany company, String question) {
        return until(company, question, found -> !found.isEmpty());
    }
}
