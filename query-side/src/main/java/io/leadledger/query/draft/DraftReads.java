package io.leadledger.query.draft;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.leadledger.api.EventJson;
import io.leadledger.api.draft.DraftState;
import io.leadledger.query.list.Found;
import io.leadledger.query.list.ListQuery;
import io.leadledger.query.list.ListRequest;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class DraftReads {

    static final String UNASSIGNED = "unassigned";

    private final JdbcClient jdbc;

    DraftReads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param repId or {@link #UNASSIGNED}
     * @param ofClone whether those are meant that the rep's clone was asked for, or all others
     */
    Found<DraftState> list(UUID companyId, String repId, boolean ofClone, DraftFilter filter, ListRequest page) {
        ListQuery query = new ListQuery("read.draft", "draft_id")
                .where("company_id = :company", "company", companyId)
                .where(ofClone ? "origin = 'clone'" : "origin <> 'clone'")
                .where("call_id = :call", "call", filter.callId());
        if (UNASSIGNED.equals(repId)) {
            query.where("rep_id IS NULL");
        } else {
            query.where("rep_id = :rep", "rep", repId);
        }
        if (!filter.channels().isEmpty()) {
            query.where("content_type IN (:channels)", "channels", filter.channels());
        }
        if (!filter.statuses().isEmpty()) {
            query.where("status IN (:statuses)", "statuses", filter.statuses());
        }
        return query.read(jdbc, "state", page, (row, _) -> state(row));
    }

    Optional<DraftState> find(UUID companyId, String draftId) {
        return jdbc.sql("SELECT state FROM read.draft WHERE company_id = :company AND draft_id = :draft")
                .param("company", companyId)
                .param("draft", draftId)
                .query((row, _) -> state(row))
                .optional();
    }

    private static DraftState state(ResultSet row) throws SQLException {
        try {
            return EventJson.mapper().readValue(row.getString("state"), DraftState.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
