package io.leadledger.command.nurture;

import java.util.Collection;
import java.util.UUID;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who is in which sequence: a lead has one place in each, and whoever comes first takes it. */
@Component
class Places {

    private final JdbcClient jdbc;

    Places(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param phones digits of the lead's numbers
     * @return the enrolment that has the place now: this one, or the one that had it before
     */
    String take(UUID companyId, String sequenceId, String leadId, String enrolmentId, Collection<String> phones) {
        jdbc.sql("""
                        INSERT INTO public.nurture_place (company_id, sequence_id, lead_id, enrolment_id, phones)
                        VALUES (:company, :sequence, :lead, :enrolment, :phones::text[])
                        ON CONFLICT (company_id, sequence_id, lead_id) DO NOTHING""")
                .param("company", companyId)
                .param("sequence", sequenceId)
                .param("lead", leadId)
                .param("enrolment", enrolmentId)
                .param("phones", phones.toArray(String[]::new))
                .update();
        return jdbc.sql("""
                        SELECT enrolment_id FROM public.nurture_place
                        WHERE company_id = :company AND sequence_id = :sequence AND lead_id = :lead""")
                .param("company", companyId)
                .param("sequence", sequenceId)
                .param("lead", leadId)
                .query(String.class)
                .optional()
                // Whoever had it has left it since; the command is sent again.
                .orElseThrow(() -> new CannotAcquireLockException("the place was left while it was asked for"));
    }

    void leave(UUID companyId, String enrolmentId) {
        jdbc.sql("DELETE FROM public.nurture_place WHERE company_id = :company AND enrolment_id = :enrolment")
                .param("company", companyId)
                .param("enrolment", enrolmentId)
                .update();
    }
}
