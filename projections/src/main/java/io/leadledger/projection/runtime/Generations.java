package io.leadledger.projection.runtime;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which copies of each projection there are. Callers bring the transaction. */
final class Generations {

    private final JdbcClient jdbc;

    Generations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes concurrent changes, also of other nodes, wait for the end of this transaction. */
    void lock() {
        jdbc.sql("lock table public.projection_generation in share row exclusive mode").update();
    }

    /** Those that are filled, building or current: by projection, oldest first. */
    Map<String, Map<Generation, GenerationState>> active() {
        Map<String, Map<Generation, GenerationState>> active = new TreeMap<>();
        jdbc.sql("select projection, generation, state from public.projection_generation where state in ('building', 'current') order by projection, generation")
                .query(row -> {
                    Generation generation = new Generation(row.getString(1), row.getInt(2));
                    active.computeIfAbsent(generation.projection(), name -> new LinkedHashMap<>())
                            .put(generation, GenerationState.ofWireName(row.getString(3)));
                });
        return active;
    }

    Optional<Generation> current(String projection) {
        return jdbc.sql("select generation from public.projection_generation where projection = ? and state = 'current'")
                .param(projection)
                .query((row, number) -> new Generation(projection, row.getInt(1)))
                .optional();
    }

    /** The next number, in the given state. */
    Generation add(String projection, GenerationState state) {
        int number = jdbc.sql(
                        """
                        insert into public.projection_generation (projection, generation, state)
                        select ?, coalesce(max(generation), 0) + 1, ? from public.projection_generation where projection = ?
                        returning generation
                        """)
                .params(projection, state.wireName(), projection)
                .query(Integer.class)
                .single();
        return new Generation(projection, number);
    }

    void change(Generation generation, GenerationState state) {
        jdbc.sql("update public.projection_generation set state = ?, finished_at = now() where projection = ? and generation = ?")
                .params(state.wireName(), generation.projection(), generation.number())
                .update();
    }

    void remark(Generation generation, String remark) {
        jdbc.sql("update public.projection_generation set remark = ? where projection = ? and generation = ?")
                .params(remark, generation.projection(), generation.number())
                .update();
    }

    void acceptDifferences(Generation generation) {
        jdbc.sql("update public.projection_generation set accept_differences = true where projection = ? and generation = ?")
                .params(generation.projection(), generation.number())
                .update();
    }

    Optional<GenerationRecord> find(Generation generation) {
        return jdbc.sql(
                        """
                        select state, created_at, finished_at, accept_differences, remark from public.projection_generation
                        where projection = ? and generation = ?
                        """)
                .params(generation.projection(), generation.number())
                .query((row, number) -> {
                    OffsetDateTime finished = row.getObject("finished_at", OffsetDateTime.class);
                    return new GenerationRecord(
                            generation, GenerationState.ofWireName(row.getString("state")),
                            row.getObject("created_at", OffsetDateTime.class).toInstant(), finished == null ? null : finished.toInstant(),
                            row.getBoolean("accept_differences"), row.getString("remark"));
                })
                .optional();
    }

    /** Those that have been out of use for longer than this, and whose tables are still there. */
    List<Generation> leftBehind(Duration unused) {
        return jdbc.sql(
                        """
                        select projection, generation from public.projection_generation
                        where state in ('retired', 'refused') and finished_at < now() - make_interval(secs => ?)
                          and to_regnamespace(replace(projection, '-', '_') || '_' || generation) is not null
                        """)
                .param((double) unused.toSeconds())
                .query((row, number) -> new Generation(row.getString(1), row.getInt(2)))
                .list();
    }
}
