package io.leadledger.query.analytics;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What reps are called. */
@Component
class Names {

    private final JdbcClient jdbc;

    Names(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By id, of those that have a name. */
    Map<String, String> ofReps(UUID companyId, Collection<String> repIds) {
        Map<String, String> names = new HashMap<>();
        if (!repIds.isEmpty()) {
            jdbc.sql("select rep_id, name from read.rep where company_id = :company and rep_id = any(:reps) and name is not null")
                    .param("company", companyId)
                    .param("reps", repIds.toArray(String[]::new))
                    .query((row, _) -> names.put(row.getString("rep_id"), row.getString("name")))
                    .list();
        }
        return names;
    }
}
