package io.leadledger.projection.runtime;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
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

    /** Those that are filled: building or current, oldest first. */
    Map<Generation, GenerationState> active(String projection) {
        Map<Generation, GenerationState> active = new LinkedHashMap<>();
        jdbc.sql(
                        """
                        select generation, state from public.projection_generation
                        where projection = ? and state <> 'retired' order by generation
                        """)
                .param(projection)
                .query(row -> {
                    active.put(new Generation(projection, row.getInt(1)), GenerationState.ofWireName(row.getString(2)));
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
        jdbc.sql("update public.projection_generation set state = ? where projection = ? and generation = ?")
                .params(state.wireName(), generation.projection(), generation.number())
                .update();
    }
}
