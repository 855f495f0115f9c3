package io.leadledger.query.crm;

import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Looks leads up by a part of a name, e-mail, company or handle, where that is shorter than looking at one after the other. The index of
 * the search holds leads with a handle; the few without any are looked at.
 */
@Component
final class LeadSearch {

    /** Of more matches than these, a list meets enough soon, and a count ends. */
    private static final int FEW = 10_000;

    /** One in so many of the newest leads matches what is common. */
    private static final int COMMON = 10;
    private static final int SAMPLE = 500;

    /** The index is of trigrams; asked with less it would be read from end to end. */
    private static final Pattern THREE_LETTERS = Pattern.compile("[\\p{L}\\p{N}]{3}");

    private static final String NEWEST = """
            select count(*) filter (where search like :search) from (
                select search from read.crm_lead where company_id = :company and not hidden
                order by created_at desc nulls last, lead_id limit :sample) newest""";

    private static final String MATCHING = """
            select lead_id from read.lead_search where company_id = :company and text like :search
            union all
            select c.lead_id from read.lead_list l join read.crm_lead c on c.company_id = l.company_id and c.lead_id = l.lead_id
            where l.company_id = :company and not l.listed and not l.hidden and c.search like :search
            limit :most""";

    private final JdbcClient jdbc;

    LeadSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The ids of all leads that match; null when they are many, or cannot be looked up.
     *
     * @param pattern for LIKE, in lower case
     */
    @Nullable List<String> few(UUID companyId, String pattern) {
        if (!THREE_LETTERS.matcher(pattern).find() || isCommon(companyId, pattern)) {
            return null;
        }
        List<String> found = jdbc.sql(MATCHING)
                .param("company", companyId)
                .param("search", pattern)
                .param("most", FEW + 1)
                .query(String.class)
                .list();
        return found.size() <= FEW ? found : null;
    }

    private boolean isCommon(UUID companyId, String pattern) {
        return jdbc.sql(NEWEST)
                        .param("company", companyId)
                        .param("search", pattern)
                        .param("sample", SAMPLE)
                        .query(Integer.class)
                        .single()
                > SAMPLE / COMMON;
    }
}
