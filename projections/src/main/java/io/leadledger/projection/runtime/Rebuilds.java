package io.leadledger.projection.runtime;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Builds a projection anew beside the one that readers see, and lets it take over once it has caught up and holds the same. What is made is
 * remembered as a generation, so any node can tell how far it is and bring it to its end.
 */
public final class Rebuilds {

    private static final Logger log = LoggerFactory.getLogger(Rebuilds.class);

    private static final Pattern TASK_ID = Pattern.compile("([a-z][a-z0-9-]*)-([1-9][0-9]{0,8})");

    /** A copy that is this far behind is as good as there. */
    private static final Duration NEAR = Duration.ofSeconds(2);

    /** Companies that are written to all the time may never be found level; then the others speak for them. */
    private static final int MOST_LOOKS = 40;

    private static final Duration UNUSED = Duration.ofMinutes(1);
    private static final int STEPS_BETWEEN_SWEEPS = 60;

    private final ProjectionRuntime runtime;
    private final ProjectionCatalogue catalogue;
    private final ProjectionStatuses statuses;
    private final Clock clock;
    private final Map<Generation, Compared> looks = new HashMap<>();
    private int steps;

    public Rebuilds(ProjectionRuntime runtime, ProjectionCatalogue catalogue, ProjectionStatuses statuses, Clock clock) {
        this.runtime = runtime;
        this.catalogue = catalogue;
        this.statuses = statuses;
        this.clock = clock;
    }

    /** What was found so far of a copy that has caught up. */
    private static final class Compared {

        private final Set<UUID> companies = new HashSet<>();
        private int looks;
    }

    /**
     * Begins to build a projection anew, or tells of what is being built already.
     *
     * @param acceptDifferences whether the new copy is to take over although it does not hold the same as the old one
     * @throws NoSuchElementException when there is no such projection
     */
    public RebuildTask begin(String projection, boolean acceptDifferences) {
        return task(runtime.rebuild(projection, acceptDifferences)).orElseThrow();
    }

    public Optional<RebuildTask> find(String taskId) {
        Matcher parts = TASK_ID.matcher(taskId);
        return parts.matches() && runtime.names().contains(parts.group(1))
                ? task(new Generation(parts.group(1), Integer.parseInt(parts.group(2))))
                : Optional.empty();
    }

    private Optional<RebuildTask> task(Generation generation) {
        return catalogue.find(generation).map(known ->
                RebuildTask.of(known, statusOf(generation).orElse(null), seconds(known.createdAt(), clock.instant())));
    }

    private static double seconds(Instant from, Instant to) {
        return Duration.between(from, to).toMillis() / 1000.0;
    }

    private Optional<ProjectionStatus> statusOf(Generation generation) {
        return statuses.all().stream()
                .filter(status -> status.name().equals(generation.projection()) && status.generation() == generation.number())
                .findFirst();
    }

    /** One step of whatever is to be done; to be called about once a second, by one thread of each node. */
    public void advance() {
        Map<String, Map<Generation, GenerationState>> active = catalogue.active();
        runtime.follow(active);
        if (!runtime.fillsProjections()) {
            return;
        }
        if (active.values().stream().anyMatch(generations -> generations.containsValue(GenerationState.BUILDING))) {
            settleThoseThatHaveCaughtUp();
        }
        if (steps++ % STEPS_BETWEEN_SWEEPS == 0) {
            catalogue.sweep(UNUSED);
        }
    }

    private void settleThoseThatHaveCaughtUp() {
        for (ProjectionStatus status : statuses.all()) {
            if (status.state().equals(GenerationState.BUILDING.wireName()) && hasCaughtUp(status)) {
                settle(new Generation(status.name(), status.generation()), status);
            }
        }
    }

    private static boolean hasCaughtUp(ProjectionStatus status) {
        return !status.segments().isEmpty() && (status.lagEvents() == 0 || status.lagSeconds() < NEAR.toMillis() / 1000.0);
    }

    private void settle(Generation next, ProjectionStatus status) {
        Generation current = catalogue.current(next.projection()).orElse(null);
        if (current == null || current.equals(next)) {
            return;
        }
        Compared compared = looks.computeIfAbsent(next, _ -> new Compared());
        ProjectionComparison found = catalogue.compare(current, next, runtime.totalsOf(next.projection()), compared.companies);
        compared.companies.addAll(found.level());
        compared.looks++;
        String differences = differences(found, status, current);
        if (!differences.isEmpty() && !mayDiffer(next)) {
            log.warn("{} does not hold the same as {}, which stays: {}", next.processor(), current.processor(), differences);
            catalogue.refuse(next, differences);
        } else if (found.apart().isEmpty() || compared.looks >= MOST_LOOKS || !differences.isEmpty()) {
            if (!differences.isEmpty()) {
                catalogue.remark(next, differences);
            }
            runtime.promote(next.projection(), next.number());
            log.info("{} has taken over from {}", next.processor(), current.processor());
        } else {
            return;
        }
        looks.remove(next);
    }

    private boolean mayDiffer(Generation next) {
        return catalogue.find(next).map(GenerationRecord::acceptDifferences).orElse(false);
    }

    private String differences(ProjectionComparison found, ProjectionStatus status, Generation current) {
        long parkedBefore = statusOf(current).map(ProjectionStatus::deadLetters).orElse(0L);
        List<String> parked = status.deadLetters() > parkedBefore
                ? List.of(status.deadLetters() + " events are parked instead of " + parkedBefore)
                : List.of();
        return String.join("; ", parked.isEmpty() ? found.differences() : parked);
    }
}
