package io.leadledger.intelligence.retrieval;

import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The vectors of all companies' passages, where each node finds what any of them asked for. */
@Component
class PassageVectors {

    /** Held while a number is drawn until it is committed, so that nobody who follows the numbers misses one. */
    private static final long LOCK = 0x766563746F7273L;

    private static final String OF_SOURCE = " WHERE company_id = :company AND source = :source";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    PassageVectors(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** A source all of whose passages had got their vectors when the number was drawn. */
    record Embedded(long number, UUID companyId, String source) {}

    /** By passage. */
    Map<UUID, float[]> of(UUID companyId, String source, String model) {
        Map<UUID, float[]> vectors = new HashMap<>();
        jdbc.sql("SELECT passage, vector FROM public.passage_vector" + OF_SOURCE + " AND model = :model")
                .param("company", companyId)
                .param("source", source)
                .param("model", model)
                .query((RowCallbackHandler) row -> vectors.put(row.getObject("passage", UUID.class), floats(row.getBytes("vector"))));
        return vectors;
    }

    Set<UUID> passages(UUID companyId, String source, String model) {
        return new HashSet<>(jdbc.sql("SELECT passage FROM public.passage_vector" + OF_SOURCE + " AND model = :model")
                .param("company", companyId)
                .param("source", source)
                .param("model", model)
                .query(UUID.class)
                .list());
    }

    boolean isEmbedded(UUID companyId, String source, String model) {
        return jdbc.sql("SELECT count(*) > 0 FROM public.embedded_source" + OF_SOURCE + " AND model = :model")
                .param("company", companyId)
                .param("source", source)
                .param("model", model)
                .query(Boolean.class)
                .single();
    }

    /** Some of a source's passages; it is embedded no longer until the others are too. */
    void put(UUID companyId, String source, String model, Map<UUID, float[]> vectors) {
        transaction.executeWithoutResult(_ -> {
            delete("embedded_source", companyId, source);
            vectors.forEach((passage, vector) -> jdbc.sql("""
                            INSERT INTO public.passage_vector (company_id, source, passage, model, vector)
                            VALUES (:company, :source, :passage, :model, :vector)
                            ON CONFLICT (company_id, source, passage) DO UPDATE SET model = excluded.model, vector = excluded.vector""")
                    .param("company", companyId)
                    .param("source", source)
                    .param("passage", passage)
                    .param("model", model)
                    .param("vector", bytes(vector))
                    .update());
        });
    }

    /** All of the source's passages have vectors of the model; those of others are not needed any more. */
    void embedded(UUID companyId, String source, String model, Collection<UUID> passages) {
        keep(companyId, source, passages);
        transaction.executeWithoutResult(_ -> {
            jdbc.sql("SELECT pg_advisory_xact_lock(:lock)").param("lock", LOCK).query((_, _) -> 0).single();
            jdbc.sql("""
                            INSERT INTO public.embedded_source (company_id, source, model, number)
                            VALUES (:company, :source, :model, nextval('public.embedded_source_number'))
                            ON CONFLICT (company_id, source) DO UPDATE SET model = excluded.model, number = excluded.number""")
                    .param("company", companyId)
                    .param("source", source)
                    .param("model", model)
                    .update();
        });
    }

    /** Vectors of passages that the source has no more. */
    void keep(UUID companyId, String source, Collection<UUID> passages) {
        jdbc.sql("DELETE FROM public.passage_vector" + OF_SOURCE + " AND passage <> ALL(:passages)")
                .param("company", companyId)
                .param("source", source)
                .param("passages", passages.toArray(UUID[]::new))
                .update();
    }

    void forget(UUID companyId, String source) {
        delete("embedded_source", companyId, source);
        delete("passage_vector", companyId, source);
    }

    long head() {
        return jdbc.sql("SELECT coalesce(max(number), 0) FROM public.embedded_source").query(Long.class).single();
    }

    List<Embedded> after(long number, int most) {
        return jdbc.sql("SELECT number, company_id, source FROM public.embedded_source WHERE number > :number ORDER BY number LIMIT :most")
                .param("number", number)
                .param("most", most)
                .query((row, _) -> new Embedded(row.getLong("number"), row.getObject("company_id", UUID.class), row.getString("source")))
                .list();
    }

    private void delete(String table, UUID companyId, String source) {
        jdbc.sql("DELETE FROM public." + table + OF_SOURCE).param("company", companyId).param("source", source).update();
    }

    private static byte[] bytes(float[] vector) {
        ByteBuffer bytes = ByteBuffer.allocate(Float.BYTES * vector.length);
        bytes.asFloatBuffer().put(vector);
        return bytes.array();
    }

    private static float[] floats(byte[] bytes) {
        float[] vector = new float[bytes.length / Float.BYTES];
        ByteBuffer.wrap(bytes).asFloatBuffer().get(vector);
        return vector;
    }
}
