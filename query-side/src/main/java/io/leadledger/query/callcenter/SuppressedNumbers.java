package io.leadledger.query.callcenter;

import io.leadledger.api.query.FindSuppressed;
import io.leadledger.query.list.Found;
import io.leadledger.query.list.ListQuery;
import io.leadledger.query.list.ListRequest;
import io.leadledger.web.callcenter.SuppressedNumber;
import java.util.UUID;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class SuppressedNumbers {

    private final JdbcClient jdbc;

    SuppressedNumbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param search as a pattern for LIKE; null for all */
    Found<SuppressedNumber> list(UUID companyId, @Nullable String search, ListRequest page) {
        return new ListQuery("read.do_not_call n", "n.phone")
                .where("n.company_id = :company", "company", companyId)
                .where("n.since is not null")
                .where("'+' || n.phone like :search", "search", search)
                .read(jdbc, "n.phone, n.reason, n.since", page, (row, _) -> new SuppressedNumber(
                        "+" + row.getString("phone"), row.getString("reason"), Moments.text(row, "since")));
    }

    @QueryHandler
    FindSuppressed.Suppressed find(FindSuppressed asked) {
        return new FindSuppressed.Suppressed(jdbc.sql("""
                        SELECT phone FROM read.do_not_call
                        WHERE company_id = :company AND phone = ANY(:phones) AND since IS NOT NULL""")
                .param("company", asked.companyId())
                .param("phones", asked.phones().toArray(String[]::new))
                .query(String.class)
                .list());
    }
}
