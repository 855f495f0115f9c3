package io.leadledger.query.nurture;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.leadledger.api.EventJson;
import io.leadledger.api.nurture.EnrolmentState;
import io.leadledger.api.nurture.SequenceState;
import io.leadledger.query.list.Found;
import io.leadledger.query.list.ListQuery;
import io.leadledger.query.list.ListRequest;
import io.leadledger.query.list.Sort;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class NurtureReads {

    static final List<Sort> SEQUENCE_SORTS =
            List.of(new Sort("created_at", "created_at", Sort.Type.TIME), new Sort("name", "name", Sort.Type.TEXT));
    static final List<Sort> ENROLMENT_SORTS = List.of(
            new Sort("enrolled_at", "enrolled_at", Sort.Type.TIME), new Sort("next_due_at", "next_due_at", Sort.Type.TIME));

    private final JdbcClient jdbc;

    NurtureReads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Found<SequenceState> sequences(UUID companyId, @Nullable Boolean active, ListRequest page) {
        return new ListQuery("read.nurture_sequence", "sequence_id")
                .where("company_id = :company", "company", companyId)
                .where("NOT deleted")
                .where("active = :active", "active", active)
                .read(jdbc, "state", page, (row, _) -> state(row, SequenceState.class));
    }

    /** Empty for one that was deleted. */
    Optional<SequenceState> sequence(UUID companyId, String sequenceId) {
        return jdbc.sql("SELECT state FROM read.nurture_sequence WHERE company_id = :company AND sequence_id = :sequence AND NOT deleted")
                .param("company", companyId)
                .param("sequence", sequenceId)
                .query((row, _) -> state(row, SequenceState.class))
                .optional();
    }

    Found<EnrolmentState> enrolments(UUID companyId, EnrolmentFilter filter, ListRequest page) {
        ListQuery query = new ListQuery("read.nurture_enrolment", "enrolment_id")
                .where("company_id = :company", "company", companyId)
                .where("sequence_id = :sequence", "sequence", filter.sequenceId())
                .where("lead_id = :lead", "lead", filter.leadId());
        if (!filter.statuses().isEmpty()) {
            query.where("status IN (:statuses)", "statuses", filter.statuses());
        }
        return query.read(jdbc, "state", page, (row, _) -> state(row, EnrolmentState.class));
    }

    Optional<EnrolmentState> enrolment(UUID companyId, String enrolmentId) {
        return jdbc.sql("SELECT state FROM read.nurture_enrolment WHERE company_id = :company AND enrolment_id = :enrolment")
                .param("company", companyId)
                .param("enrolment", enrolmentId)
                .query((row, _) -> state(row, EnrolmentState.class))
                .optional();
    }

    private static <S> S state(ResultSet row, Class<S> type) throws SQLException {
        try {
            return EventJson.mapper().readValue(row.getString("state"), type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
