package io.leadledger.benchmark.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Workers that do the same thing again and again until a stretch of time is over. */
final class Crew {

    /** One step of one worker; returns how many items it settled, 0 when nothing is left to do. */
    @FunctionalInterface
    interface Step {

        int run() throws Exception;
    }

    private Crew() {}

    static Window work(List<? extends Step> workers, double seconds) throws Exception {
        long start = System.nanoTime();
        long deadline = start + (long) (seconds * 1e9);
        try (ExecutorService threads = Executors.newFixedThreadPool(workers.size())) {
            List<Future<Long>> results = new ArrayList<>();
            for (Step worker : workers) {
                results.add(threads.submit(() -> repeat(worker, deadline)));
            }
            long items = 0;
            for (Future<Long> result : results) {
                items += result.get(120, TimeUnit.SECONDS);
            }
            return new Window(items, (System.nanoTime() - start) / 1e9);
        } catch (ExecutionException e) {
            throw new IllegalStateException("A worker failed", e.getCause());
        }
    }

    private static long repeat(Step worker, long deadline) throws Exception {
        long items = 0;
        while (System.nanoTime() < deadline) {
            int settled = worker.run();
            if (settled == 0) {
                return items;
            }
            items += settled;
        }
        return items;
    }
}
