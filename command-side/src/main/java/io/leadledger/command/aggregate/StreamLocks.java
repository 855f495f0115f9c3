package io.leadledger.command.aggregate;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.ConcurrencyException;

/**
 * One lock per stream on this node, held until the unit of work is over. They are taken before anything is read, so that what is
 * read cannot be stale; Axon's own locks are taken one by one while aggregates are loaded, which is after the reading.
 */
final class StreamLocks {

    /** Those foreseen are taken in one order and never wait in a circle; a straggler might, so it gives up. */
    private static final long PATIENCE_SECONDS = 10;

    private static final String HELD = StreamLocks.class.getName();

    private final Map<UUID, Counted> locks = new ConcurrentHashMap<>();

    /** @throws ConcurrencyException when a lock cannot be had in time */
    void hold(UnitOfWork<?> unitOfWork, Collection<UUID> inOrder) {
        Map<UUID, Counted> held = unitOfWork.root().getOrComputeResource(HELD, key -> {
            Map<UUID, Counted> none = new HashMap<>();
            unitOfWork.root().onCleanup(over -> none.forEach(this::release));
            return none;
        });
        for (UUID stream : inOrder) {
            if (!held.containsKey(stream)) {
                held.put(stream, acquire(stream));
            }
        }
    }

    private Counted acquire(UUID stream) {
        Counted counted = locks.compute(stream, (key, known) -> (known == null ? new Counted() : known).plus(1));
        try {
            if (counted.lock.tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return counted;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        forget(stream, counted);
        throw new ConcurrencyException("a stream is held by another transaction for too long");
    }

    private void release(UUID stream, Counted counted) {
        counted.lock.unlock();
        forget(stream, counted);
    }

    private void forget(UUID stream, Counted counted) {
        locks.compute(stream, (key, known) -> counted.plus(-1).users == 0 ? null : counted);
    }

    /** Counted by those who hold or await it, within the map's own atomic updates. */
    private static final class Counted {

        private final ReentrantLock lock = new ReentrantLock();
        private int users;

        Counted plus(int change) {
            users += change;
            return this;
        }
    }
}
