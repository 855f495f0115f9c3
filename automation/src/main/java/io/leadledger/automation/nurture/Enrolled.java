package io.leadledger.automation.nurture;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who is in a sequence now. */
@Component
class Enrolled {

    private static final Duration SEEN_WITHIN = Duration.ofSeconds(30);

    private final JdbcClient jdbc;
    private final Cache<UUID, Boolean> nurturing = Caffeine.newBuilder().expireAfterWrite(SEEN_WITHIN).maximumSize(10_000).build();

    Enrolled(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Whether anybody of the company is, from memory: most companies have nobody, and the log is long. Whoever follows the log says when
     * somebody is enrolled; should that be missed, the lead is let go when the next step is due, before which all is looked at anyway.
     */
    boolean seemsNurturing(UUID companyId) {
        return nurturing.get(companyId, company -> jdbc.sql("SELECT EXISTS (SELECT 1 FROM public.nurture_place WHERE company_id = :company)")
                .param("company", company)
                .query(Boolean.class)
                .single());
    }

    void nurtures(UUID companyId) {
        nurturing.put(companyId, true);
    }

    List<String> ofLead(UUID companyId, String leadId) {
        return jdbc.sql("SELECT enrolment_id FROM public.nurture_place WHERE company_id = :company AND lead_id = :lead")
                .param("company", companyId)
                .param("lead", leadId)
                .query(String.class)
                .list();
    }

    /** @param phone digits alone */
    List<String> ofPhone(UUID companyId, String phone) {
        return jdbc.sql("SELECT enrolment_id FROM public.nurture_place WHERE company_id = :company AND :phone = ANY(phones)")
                .param("company", companyId)
                .param("phone", phone)
                .query(String.class)
                .list();
    }

    List<String> ofSequence(UUID companyId, String sequenceId, int most) {
        return jdbc.sql("""
                        SELECT enrolment_id FROM public.nurture_place WHERE company_id = :company AND sequence_id = :sequence
                        ORDER BY lead_id LIMIT :most""")
                .param("company", companyId)
                .param("sequence", sequenceId)
                .param("most", most)
                .query(String.class)
                .list();
    }
}
