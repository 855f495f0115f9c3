package io.leadledger.projection.runtime;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.SmartLifecycle;

/**
 * Keeps every projection filled: makes its tables, shows them to readers, and runs its processors on this node. A second generation
 * can be built beside the current one and take over from it.
 */
public final class ProjectionRuntime implements SmartLifecycle {

    /** Before the web server opens, and closed after it. */
    private static final int PHASE = Integer.MAX_VALUE - 4096;

    private final Map<String, Projector> projectors;
    private final ProjectionCatalogue catalogue;
    private final ProcessorFactory factory;
    private final boolean fills;
    private final Map<Generation, ProjectionProcessor> processors = new ConcurrentHashMap<>();
    private volatile boolean running;

    /** @param fills whether this node runs processors, or only makes sure that there are tables to read */
    public ProjectionRuntime(Collection<Projector> projectors, ProjectionCatalogue catalogue, ProcessorFactory factory, boolean fills) {
        this.projectors = projectors.stream().collect(Collectors.toUnmodifiableMap(Projector::name, Function.identity()));
        this.catalogue = catalogue;
        this.factory = factory;
        this.fills = fills;
    }

    @Override
    public synchronized void start() {
        projectors.keySet().stream().sorted().forEach(name -> {
            catalogue.ensureCurrent(name);
            catalogue.active(name).keySet().forEach(this::fill);
        });
        running = true;
    }

    @Override
    public synchronized void stop() {
        running = false;
        List<ProjectionProcessor> stopping = new ArrayList<>(processors.values());
        processors.clear();
        stopping.parallelStream().forEach(ProjectionProcessor::stop);
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }

    /** Names of the projections, sorted. */
    public List<String> names() {
        return projectors.keySet().stream().sorted().toList();
    }

    /**
     * Begins to fill another generation of a projection from the start of the log.
     *
     * @return its number
     * @throws NoSuchElementException when there is no such projection
     */
    public synchronized int build(String projection) {
        Generation next = catalogue.addBuilding(projector(projection).name());
        fill(next);
        return next.number();
    }

    /** As {@link #build}, or goes on with what is being built already. */
    synchronized Generation rebuild(String projection, boolean acceptDifferences) {
        Generation next = catalogue.buildingOrNew(projector(projection).name(), acceptDifferences);
        fill(next);
        return next;
    }

    /**
     * Fills what another node has begun to build, and lets go of what another node has replaced.
     *
     * @param generations of all projections that are to be filled
     */
    synchronized void follow(Map<String, Map<Generation, GenerationState>> generations) {
        if (!running) {
            return;
        }
        Set<Generation> active = generations.entrySet().stream()
                .filter(each -> projectors.containsKey(each.getKey()))
                .flatMap(each -> each.getValue().keySet().stream())
                .collect(Collectors.toSet());
        processors.keySet().stream().filter(generation -> !active.contains(generation)).toList().forEach(this::leave);
        active.stream().filter(generation -> fills && !processors.containsKey(generation)).forEach(generation -> {
            catalogue.prepare(generation);
            fill(generation);
        });
    }

    Set<String> totalsOf(String projection) {
        return projector(projection).totals();
    }

    boolean fillsProjections() {
        return fills && running;
    }

    /** Shows a generation to readers in place of the current one, which is not filled any more. */
    public synchronized void promote(String projection, int number) {
        catalogue.promote(new Generation(projection, number)).ifPresent(this::leave);
    }

    private void leave(Generation generation) {
        ProjectionProcessor old = processors.remove(generation);
        if (old != null) {
            old.stop();
        }
    }

    List<ProjectionProcessor> processors() {
        return List.copyOf(processors.values());
    }

    Optional<ProjectionProcessor> processor(Generation generation) {
        return Optional.ofNullable(processors.get(generation));
    }

    /** The same as a processor would do, on a node that runs none. */
    ProjectionProcessor detached(Generation generation) {
        ProjectionProcessor own = processors.get(generation);
        return own != null ? own : factory.create(generation, projector(generation.projection()));
    }

    private void fill(Generation generation) {
        if (fills && !processors.containsKey(generation)) {
            ProjectionProcessor processor = factory.create(generation, projector(generation.projection()));
            processors.put(generation, processor);
            processor.start();
        }
    }

    private Projector projector(String name) {
        Projector projector = projectors.get(name);
        if (projector == null) {
            throw new NoSuchElementException("no projection " + name);
        }
        return projector;
    }
}
