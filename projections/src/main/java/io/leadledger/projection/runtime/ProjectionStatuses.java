package io.leadledger.projection.runtime;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Asks the database, and this node's processors, how far projections have come. */
public final class ProjectionStatuses {

    private final ProjectionRuntime runtime;
    private final ProjectionCatalogue catalogue;
    private final JdbcClient jdbc;
    private final Serializer serializer;

    public ProjectionStatuses(ProjectionRuntime runtime, ProjectionCatalogue catalogue, JdbcClient jdbc, Serializer serializer) {
        this.runtime = runtime;
        this.catalogue = catalogue;
        this.jdbc = jdbc;
        this.serializer = serializer;
    }

    /** All generations that are filled, by name and number. */
    public List<ProjectionStatus> all() {
        // The positions first: what is appended meanwhile may count as lag, never the other way round.
        Map<String, List<ProjectionStatus.Segment>> tokens = tokens();
        Map<String, Long> letters = deadLetters();
        long head = head();
        List<ProjectionStatus> all = new ArrayList<>();
        Map<String, Map<Generation, GenerationState>> generations = catalogue.active();
        for (String name : runtime.names()) {
            generations.getOrDefault(name, Map.of()).forEach((generation, state) -> all.add(status(
                    generation,
                    state,
                    tokens.getOrDefault(generation.processor(), List.of()),
                    head,
                    letters.getOrDefault(generation.processor(), 0L))));
        }
        return all;
    }

    private ProjectionStatus status(
            Generation generation, GenerationState state, List<ProjectionStatus.Segment> stored, long head, long letters) {
        Optional<ProjectionProcessor> own = runtime.processor(generation);
        List<ProjectionStatus.Segment> segments = stored.stream().map(segment -> newer(segment, own)).toList();
        long position = segments.stream().mapToLong(ProjectionStatus.Segment::position).min().orElse(0);
        Duration lag = position >= head ? Duration.ZERO : ageOfFirstAfter(position);
        return new ProjectionStatus(
                generation.projection(),
                generation.number(),
                state.wireName(),
                segments,
                position,
                head,
                Math.max(0, head - position),
                lag.toMillis() / 1000.0,
                letters,
                own.map(ProjectionProcessor::isRunning).orElse(false),
                own.map(ProjectionProcessor::isFailing).orElse(false));
    }

    /** A segment with nothing to apply stores its token every few seconds only; the node that has it knows better. */
    private static ProjectionStatus.Segment newer(ProjectionStatus.Segment stored, Optional<ProjectionProcessor> own) {
        long known = own.map(processor -> processor.position(stored.segment()).orElse(0)).orElse(0L);
        return new ProjectionStatus.Segment(stored.segment(), Math.max(stored.position(), known), stored.owner());
    }

    private long head() {
        return jdbc.sql("select coalesce(max(global_index), 0) from public.domain_event_entry").query(Long.class).single();
    }

    private Duration ageOfFirstAfter(long position) {
        return jdbc.sql("select time_stamp from public.domain_event_entry where global_index > ? order by global_index limit 1")
                .param(position)
                .query(OffsetDateTime.class)
                .optional()
                .map(time -> Duration.between(time.toInstant(), Instant.now()))
                .filter(Duration::isPositive)
                .orElse(Duration.ZERO);
    }

    private Map<String, List<ProjectionStatus.Segment>> tokens() {
        Map<String, List<ProjectionStatus.Segment>> tokens = new HashMap<>();
        jdbc.sql(
                        """
                        select processor_name, segment, token, token_type, coalesce(owner, '') as owner
                        from public.token_entry order by processor_name, segment
                        """)
                .query(row -> {
                    byte[] token = row.getBytes("token");
                    long position = token == null ? 0 : position(token, row.getString("token_type"));
                    tokens.computeIfAbsent(row.getString("processor_name"), name -> new ArrayList<>())
                            .add(new ProjectionStatus.Segment(row.getInt("segment"), position, row.getString("owner")));
                });
        return tokens;
    }

    private long position(byte[] token, String type) {
        Object deserialized = serializer.deserialize(new SimpleSerializedObject<>(token, byte[].class, type, null));
        return deserialized instanceof TrackingToken tracking ? tracking.position().orElse(0) : 0;
    }

    private Map<String, Long> deadLetters() {
        Map<String, Long> letters = new HashMap<>();
        jdbc.sql("select processing_group, count(*) from public.dead_letter_entry group by 1")
                .query(row -> {
                    letters.put(row.getString(1), row.getLong(2));
                });
        return letters;
    }
}
