package io.leadledger.intelligence.retrieval;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Keeps the node's indexes up with the log. A change says only that a source is to be looked at; what is indexed is the source as it is
 * then, so following a stretch of the log twice does no harm, and an index that was lost is built again from the beginning.
 */
@Component
class IndexFollower implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(IndexFollower.class);
    private static final int MOST_EMBEDDED = 200;
    private static final Duration LOOKS_EVERY = Duration.ofMillis(150);
    private static final Duration COMMITS_EVERY = Duration.ofSeconds(5);
    private static final Duration RESTS_EVERY = Duration.ofMinutes(2);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(15);

    private final SourceLog log;
    private final Sources sources;
    private final PassageIndexes indexes;
    private final PassageVectors vectors;
    private final PassageEmbedding embedding;
    private volatile boolean running;
    private volatile Followed position = Followed.NOTHING;
    private volatile Followed written = Followed.NOTHING;
    private boolean opened;
    private @Nullable Thread thread;

    IndexFollower(SourceLog log, Sources sources, PassageIndexes indexes, PassageVectors vectors, PassageEmbedding embedding) {
        this.log = log;
        this.sources = sources;
        this.indexes = indexes;
        this.vectors = vectors;
        this.embedding = embedding;
    }

    @Override
    public synchronized void start() {
        running = true;
        thread = Thread.ofPlatform().daemon().name("passages").start(this::run);
    }

    @Override
    public synchronized void stop() {
        running = false;
        Thread following = thread;
        if (following != null) {
            following.interrupt();
            try {
                following.join(Duration.ofSeconds(10));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** The place in the log up to which passages can be found. */
    long position() {
        return position.log();
    }

    /** Whether all of what can be found is on disk. */
    boolean isWritten() {
        return written.equals(position);
    }

    private void run() {
        Duration pause = FIRST_PAUSE;
        while (running) {
            try {
                follow();
            } catch (InterruptedException e) {
                // asked to stop, as the loop's condition knows
            } catch (DataAccessException | Sources.Unavailable e) {
                LOG.warn("the log cannot be followed for the search at the moment", e);
                pause = pauseAfter(pause);
            } catch (IOException | RuntimeException e) {
                LOG.warn("the search index cannot be written; it is built again", e);
                forget();
                pause = pauseAfter(pause);
            }
        }
        end();
    }

    private void follow() throws IOException, InterruptedException {
        String identity = log.identity();
        open(identity);
        long committed = System.nanoTime();
        long rested = committed;
        while (running) {
            if (indexes.isDamaged()) {
                throw new IOException("an index could not be read");
            }
            long head = log.head();
            List<PassageVectors.Embedded> embedded = embedding.isConfigured() ? vectors.after(position.vectors(), MOST_EMBEDDED) : List.of();
            if (head > position.log()) {
                if (identity.isEmpty()) {
                    forget(); // the log has begun, and has an identity from now on
                    return;
                }
                apply(log.after(position.log(), head));
            } else if (!embedded.isEmpty()) {
                apply(embedded);
            } else {
                TimeUnit.NANOSECONDS.sleep(LOOKS_EVERY.toNanos());
            }
            long now = System.nanoTime();
            if (!isWritten() && now - committed > COMMITS_EVERY.toNanos()) {
                indexes.commit(identity, embedding.model(), position);
                written = position;
                committed = now;
            }
            if (now - rested > RESTS_EVERY.toNanos()) {
                indexes.rest();
                rested = now;
            }
        }
        indexes.commit(identity, embedding.model(), position);
        written = position;
    }

    private void open(String identity) throws IOException {
        if (opened) {
            return;
        }
        position = indexes.start(identity, embedding.model());
        if (position.log() > log.head()) {
            indexes.clear(); // of a log that was longer: a backup was brought back
            position = Followed.NOTHING;
        }
        if (position.log() == 0) {
            position = new Followed(0, vectors.head()); // they are indexed as the log is followed
        }
        written = position;
        opened = true;
    }

    private void apply(SourceLog.Changes changes) throws IOException {
        Map<UUID, Touched> touched = new HashMap<>();
        changes.calls().forEach(stream -> touched.computeIfAbsent(stream.companyId(), Touched::none).calls().add(stream.id()));
        changes.documents().forEach(stream -> touched.computeIfAbsent(stream.companyId(), Touched::none).documents().add(stream.id()));
        for (Map.Entry<UUID, Touched> company : touched.entrySet()) {
            for (Source source : sources.of(company.getKey(), company.getValue().calls(), company.getValue().documents())) {
                indexes.replace(company.getKey(), source, embedding.vectors(company.getKey(), source));
            }
            indexes.show(company.getKey());
        }
        position = new Followed(changes.position(), position.vectors());
    }

    private void apply(List<PassageVectors.Embedded> embedded) throws IOException {
        Set<UUID> companies = new HashSet<>();
        for (PassageVectors.Embedded each : embedded) {
            Source source = sources.find(each.companyId(), each.source());
            indexes.replace(each.companyId(), source, embedding.vectors(each.companyId(), source));
            companies.add(each.companyId());
        }
        for (UUID companyId : companies) {
            indexes.show(companyId);
        }
        position = new Followed(position.log(), embedded.getLast().number());
    }

    private record Touched(List<UUID> calls, List<UUID> documents) {

        static Touched none(UUID companyId) {
            return new Touched(new ArrayList<>(), new ArrayList<>());
        }
    }

    private void forget() {
        opened = false;
        position = Followed.NOTHING;
        try {
            indexes.clear();
        } catch (IOException e) {
            LOG.warn("the search index cannot be removed", e);
        }
    }

    private void end() {
        try {
            indexes.stop();
        } catch (IOException e) {
            LOG.warn("the search index could not be closed; what is missing is indexed at the next start", e);
        }
    }

    private static Duration pauseAfter(Duration pause) {
        try {
            TimeUnit.NANOSECONDS.sleep(pause.toNanos());
        } catch (InterruptedException e) {
            // asked to stop, as the loop's condition knows
        }
        Duration doubled = pause.multipliedBy(2);
        return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }
}
