package io.leadledger.benchmark.ingest;

import io.leadledger.benchmark.data.StoredRows;
import io.leadledger.benchmark.server.Credentials;
import java.sql.Connection;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Windows of ours and of the floor in turns. The floor's begin when the projections have caught up, so that it has the machine to itself.
 *
 * @param drained ours, each window lasting until every projection had caught up
 */
record Rounds(Window ours, Window drained, Window floor, double storedPerItem, long mostBehind, Duration longestDrain) {

    /** @param patience for the projections; null when they are paused */
    static Rounds run(Bench bench, Connection database, Credentials company, int rounds, double seconds, @Nullable Duration patience)
            throws Exception {
        Window ours = Window.NONE;
        Window drained = Window.NONE;
        Window floor = Window.NONE;
        long before = StoredRows.rows(database);
        long mostBehind = 0;
        Duration longest = Duration.ZERO;
        for (int round = 1; round <= rounds; round++) {
            Window window = bench.ours(seconds);
            ours = ours.plus(window);
            if (patience != null) {
                Duration counting = Duration.ofNanos(System.nanoTime());
                mostBehind = Math.max(mostBehind, StoredRows.lag(database, company.companyId()));
                StoredRows.awaitProjections(database, company.companyId(), patience);
                Duration drain = Duration.ofNanos(System.nanoTime()).minus(counting);
                longest = longest.compareTo(drain) > 0 ? longest : drain;
                drained = drained.plus(new Window(window.items(), window.seconds() + drain.toNanos() / 1e9));
            }
            Window raw = bench.floor(seconds);
            floor = floor.plus(raw);
            System.out.printf("round %d of %d%s: %,.0f events/s; floor %,.0f rows/s%n",
                    round, rounds, patience == null ? ", paused" : "", window.perSecond(), raw.perSecond());
        }
        double stored = (StoredRows.rows(database) - before) / (double) Math.max(1, ours.items());
        return new Rounds(ours, drained, floor, stored, mostBehind, longest);
    }
}
