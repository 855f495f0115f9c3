package io.leadledger.web.job;

import java.time.Duration;
import java.util.Optional;

/** Does the jobs of one kind. */
public interface JobHandler {

    String kind();

    /** How many of them a node does at once. */
    default int atOnce() {
        return 2;
    }

    /** How long a node may be silent about a job before another one takes it over; it is renewed while the job runs. */
    default Duration lease() {
        return Duration.ofSeconds(30);
    }

    /** Begun so often without success, a job is parked. */
    default int mostAttempts() {
        return 8;
    }

    /**
     * Does it, outside any transaction.
     *
     * @return when to do it again; empty when it is done
     * @throws Exception to try again later
     */
    Optional<Again> run(Job job) throws Exception;

    /** Called once when a job is parked. */
    default void gaveUp(Job job, String error) {}

    /** @param pause until then; the attempts are counted from 0 again */
    record Again(Duration pause) {}
}
