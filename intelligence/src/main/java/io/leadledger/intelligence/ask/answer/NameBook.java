package io.leadledger.intelligence.ask.answer;

import io.leadledger.api.query.analytics.CountObjections;
import io.leadledger.api.query.analytics.DescribeLeads;
import io.leadledger.intelligence.ask.question.KnownNames;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks up the names that a company's questions may hold. */
@Component
class NameBook {

    private static final int MOST = 5_000;

    private final JdbcClient jdbc;

    NameBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    KnownNames of(UUID companyId, Asking asking) {
        Map<String, String> reps = new HashMap<>();
        asking.reps(null, List.of()).forEach(rep -> reps.put(rep.repId(), rep.name() == null ? rep.repId() : rep.name()));
        jdbc.sql("SELECT rep_id, name FROM read.rep WHERE company_id = :company AND name IS NOT NULL AND NOT deleted LIMIT :most")
                .param("company", companyId)
                .param("most", MOST)
                .query((row, _) -> Map.entry(row.getString("rep_id"), row.getString("name")))
                .list()
                .forEach(rep -> reps.put(rep.getKey(), rep.getValue()));
        Map<String, String> campaigns = new HashMap<>();
        asking.campaigns(null).forEach(one -> campaigns.put(one.campaignId(), one.name() == null ? one.campaignId() : one.name()));
        return new KnownNames(
                reps, asking.objections(null, null).stream().map(CountObjections.Objection::type).toList(),
                asking.leads(null, null, null).sources().stream().map(DescribeLeads.Source::source).toList(), campaigns);
    }
}
