package io.leadledger.query.summary;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.leadledger.api.EventJson;
import io.leadledger.api.summary.SummaryState;
import io.leadledger.query.list.Found;
import io.leadledger.query.list.ListQuery;
import io.leadledger.query.list.ListRequest;
import io.leadledger.query.list.Sort;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class SummaryReads {

    static final List<Sort> SORTS =
            List.of(new Sort("created_at", "s.created_at", Sort.Type.TIME), new Sort("date", "s.date", Sort.Type.DAY));

    private final JdbcClient jdbc;

    SummaryReads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whoever was recorded as a rep, or held a call, or has a summary. */
    boolean isRep(UUID companyId, String repId) {
        return jdbc.sql("""
                        select exists (select from read.rep where company_id = :company and rep_id = :rep and not deleted)
                            or exists (select from read.call where company_id = :company and rep_id = :rep and not deleted)
                            or exists (select from read.summary where company_id = :company and rep_id = :rep)""")
                .param("company", companyId)
                .param("rep", repId)
                .query(Boolean.class)
                .single();
    }

    Found<SummaryState> ofRep(UUID companyId, String repId, @Nullable String type, ListRequest request) {
        return new ListQuery("read.summary s", "s.summary_id")
                .where("s.company_id = :company", "company", companyId)
                .where("s.rep_id = :rep", "rep", repId)
                .where("s.type = :type", "type", type)
                .read(jdbc, "s.state", request, (row, _) -> read(row.getString("state")));
    }

    /** The newest: of the appointment, if there is one. Empty for a call that is unknown, deleted or another company's too. */
    Optional<SummaryState> ofCall(UUID companyId, String callId) {
        return jdbc.sql("""
                        select s.state from read.summary s join read.call c on c.company_id = s.company_id and c.call_id = s.call_id
                        where s.company_id = :company and s.call_id = :call and not c.deleted
                        order by (s.type = 'appointment') desc, s.created_at desc, s.summary_id desc limit 1""")
                .param("company", companyId)
                .param("call", callId)
                .query((row, _) -> read(row.getString("state")))
                .optional();
    }

    private static SummaryState read(String json) {
        try {
            return EventJson.mapper().readValue(json, SummaryState.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
