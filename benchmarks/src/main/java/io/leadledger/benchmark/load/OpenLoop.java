package io.leadledger.benchmark.load;

import io.leadledger.benchmark.report.Latencies;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Starts requests at a steady rate whether or not earlier ones have been answered, kinds in turns. A request that has to wait for a
 * free connection counts from when it was due, so a slow server cannot hide behind a patient client.
 */
public final class OpenLoop {

    /** One of the workers, each with a connection of its own. */
    @FunctionalInterface
    public interface Worker {

        void run(int kind) throws Exception;
    }

    private OpenLoop() {}

    /** @return durations by kind, in the order of the kinds */
    public static Map<String, Latencies> run(List<String> kinds, List<? extends Worker> workers, int perSecond, int seconds)
            throws Exception {
        Map<String, Latencies> latencies = new LinkedHashMap<>();
        kinds.forEach(kind -> latencies.put(kind, new Latencies()));
        List<Latencies> byKind = List.copyOf(latencies.values());
        AtomicInteger next = new AtomicInteger();
        long start = System.nanoTime();
        int count = perSecond * seconds;
        try (ExecutorService threads = Executors.newFixedThreadPool(workers.size())) {
            List<Future<?>> running = new ArrayList<>();
            for (Worker worker : workers) {
                running.add(threads.submit(() -> {
                    for (int index = next.getAndIncrement(); index < count; index = next.getAndIncrement()) {
                        int kind = index % byKind.size();
                        long from = whenDue(start + index * 1_000_000_000L / perSecond);
                        worker.run(kind);
                        byKind.get(kind).add(System.nanoTime() - from);
                    }
                    return null;
                }));
            }
            for (Future<?> one : running) {
                one.get(seconds * 4L + 120, TimeUnit.SECONDS);
            }
        } catch (ExecutionException e) {
            next.set(count);
            throw new IllegalStateException("A worker failed", e.getCause());
        }
        return latencies;
    }

    /** A worker that slept begins when it woke: oversleeping is the client's fault. */
    private static long whenDue(long due) {
        long now = System.nanoTime();
        if (now >= due) {
            return due;
        }
        while (now < due) {
            LockSupport.parkNanos(due - now);
            now = System.nanoTime();
        }
        return now;
    }
}
