package io.leadledger.intelligence.retrieval;

import io.leadledger.api.DataDirectory;
import io.leadledger.intelligence.llm.Embeddings;
import io.leadledger.support.RunningLedger;
import io.leadledger.web.job.JobQueue;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.locks.LockSupport;

import static org.assertj.core.api.Assertions.assertThat;

/** Another node on the same log. */
record Node(IndexFollower follower, Retrieval retrieval, PassageEmbedding embedding) {

    static Node at(Path data) {
        return at(data, RunningLedger.get().bean(Embeddings.class));
    }

    static Node at(Path data, Embeddings embeddings) {
        RunningLedger ledger = RunningLedger.get();
        PassageIndexes indexes = new PassageIndexes(new DataDirectory(data));
        PassageVectors vectors = ledger.bean(PassageVectors.class);
        Sources sources = ledger.bean(Sources.class);
        RetrievalSettings settings = ledger.bean(RetrievalSettings.class);
        PassageEmbedding embedding =
                new PassageEmbedding(embeddings, vectors, sources, ledger.bean(JobQueue.class), Clock.systemUTC(), settings);
        return new Node(
                new IndexFollower(ledger.bean(SourceLog.class), sources, indexes, vectors, embedding),
                new LuceneRetrieval(indexes, new QuestionVectors(embeddings, settings), settings), embedding);
    }

    void follow() {
        long head = RunningLedger.get().bean(SourceLog.class).head();
        if (!follower.isRunning()) {
            follower.start();
        }
        long deadline = System.nanoTime() + 60_000_000_000L;
        while (follower.position() < head || !follower.isWritten()) {
            assertThat(System.nanoTime()).as("position %d of %d", follower.position(), head).isLessThan(deadline);
            LockSupport.parkNanos(50_000_000);
        }
    }

    /** The follower has seen the damage; it pauses before it begins again. */
    void untilPositionFalls() {
        long deadline = System.nanoTime() + 60_000_000_000L;
        while (follower.isWritten() && follower.position() > 0) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            LockSupport.parkNanos(1_000_000);
        }
    }

    void stop() {
        follower.stop();
    }
}
