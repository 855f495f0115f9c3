package io.leadledger.intelligence.drafting;

import io.leadledger.api.state.Attributes;
import io.leadledger.api.state.RepState;
import io.leadledger.intelligence.facts.EntityLog;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who a rep is, as far as the company told: as an entity, or as one of its users. */
@Component
class Reps {

    private static final int FEWEST_DIGITS = 4;

    private final EntityLog log;
    private final JdbcClient jdbc;

    Reps(EntityLog log, JdbcClient jdbc) {
        this.log = log;
        this.jdbc = jdbc;
    }

    @Nullable String name(UUID companyId, String repId) {
        return log.rep(companyId, repId).map(RepState::attributes).map(Reps::name).or(() -> userName(companyId, repId)).orElse(null);
    }

    private static @Nullable String name(Attributes rep) {
        String whole = rep.text("name", "full_name");
        if (whole != null) {
            return whole;
        }
        String parts = Stream.of(rep.text("first_name"), rep.text("last_name"))
                .filter(part -> part != null)
                .collect(Collectors.joining(" "));
        return parts.isEmpty() ? null : parts;
    }

    private Optional<String> userName(UUID companyId, String userId) {
        return jdbc.sql("SELECT name FROM public.users WHERE user_id = :user AND company_id = :company AND user_id <> company_id::text")
                .param("user", userId)
                .param("company", companyId)
                .query(String.class)
                .optional();
    }

    /** Whoever has this phone; null when nobody or more than one has. */
    @Nullable String ofPhone(UUID companyId, @Nullable String phone) {
        String digits = phone == null ? "" : phone.replaceAll("\\D", "");
        if (digits.length() < FEWEST_DIGITS) {
            return null;
        }
        var found = jdbc.sql("""
                        SELECT rep_id FROM read.rep
                        WHERE company_id = :company AND NOT deleted AND regexp_replace(phone, '\\D', '', 'g') = :digits LIMIT 2""")
                .param("company", companyId)
                .param("digits", digits)
                .query(String.class)
                .list();
        return found.size() == 1 ? found.getFirst() : null;
    }
}
