package io.leadledger.query.leads;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a filter means in SQL, for rows {@code l} of the list. Cheap conditions are answered by each index of the list alone. The others
 * come in two forms: one to ask of a row at hand, and one that finds all rows by an index of its own.
 */
final class Conditions {

    private static final Pattern THREE_LETTERS = Pattern.compile("[\\p{L}\\p{N}]{3}");

    private final LeadFilter filter;
    private final Facets facets;
    private final Map<String, Object> parameters = new HashMap<>();
    private final List<String> ofRow = new ArrayList<>();
    private final List<String> findable = new ArrayList<>();

    /** @param handleOwners leads that own the handle asked for; null when none was asked for */
    Conditions(Account account, LeadFilter filter, Facets facets, @Nullable List<String> handleOwners) {
        this.filter = filter;
        this.facets = facets;
        parameters.put("company", account.companyId());
        parameters.put("user", account.userId());
        parameters.put("facets", facets.numbers());
        if (filter.activeFrom() != null) {
            parameters.put("from", utc(filter.activeFrom()));
        }
        if (filter.activeBefore() != null) {
            parameters.put("before", utc(filter.activeBefore()));
        }
        search(filter.search());
        conversation(filter.conversation());
        if (FacetCount.needsPlatforms(filter)) {
            parameters.put("platforms", filter.platforms().toArray(String[]::new));
            both("l.platforms && cast(:platforms as text[])");
        }
        if (handleOwners != null) {
            parameters.put("owners", handleOwners.toArray(String[]::new));
            both("l.lead_id = any(cast(:owners as text[]))");
        }
    }

    private static OffsetDateTime utc(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }

    private void both(String condition) {
        ofRow.add(condition);
        findable.add(condition);
    }

    private void search(@Nullable String search) {
        if (search == null) {
            return;
        }
        parameters.put("search", search);
        parameters.put("pattern", "%" + search.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%");
        // An expression that no index answers, so that rows are looked at in the order of the list.
        ofRow.add(
                """
                exists (select from read.lead_search s
                        where s.company_id = l.company_id and s.lead_id = l.lead_id and strpos(s.text, :search) > 0)""");
        findable.add(
                """
                l.lead_id in (select s.lead_id from read.lead_search s
                              where s.company_id = :company and s.user_id = :user and %s)"""
                        .formatted(contains(search)));
    }

    /** The trigram index needs three letters in a row; asked with less it would be read from end to end. */
    private static String contains(String search) {
        return THREE_LETTERS.matcher(search).find() ? "s.text like :pattern" : "strpos(s.text, :search) > 0";
    }

    private void conversation(LeadFilter.@Nullable ConversationFilter asked) {
        if (asked == null) {
            return;
        }
        List<String> conditions = new ArrayList<>();
        if (asked.active() != null) {
            parameters.put("active", asked.active());
            conditions.add(" and c.is_active = :active");
        }
        if (asked.agentId() != null) {
            parameters.put("agent", asked.agentId());
            conditions.add(" and c.agent_id = :agent");
        }
        if (asked.phoneNumberId() != null) {
            parameters.put("channel", asked.phoneNumberId());
            conditions.add(" and c.phone_number_id = :channel");
        }
        String and = String.join("", conditions);
        ofRow.add(
                """
                (exists (select from read.conversation c where c.company_id = l.company_id and c.lead_id = l.lead_id%1$s)
                 or exists (select from read.lead_profile p join read.conversation c
                              on c.company_id = p.company_id and c.lead_id = p.lead_id
                            where p.company_id = l.company_id and p.survivor_id = l.lead_id and p.survivor_id <> p.lead_id%1$s))"""
                        .formatted(and));
        findable.add(
                """
                l.lead_id in (select p.survivor_id from read.conversation c join read.lead_profile p
                                on p.company_id = c.company_id and p.lead_id = c.lead_id
                              where c.company_id = :company%s)"""
                        .formatted(and));
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    /** Whether cheap conditions are all there are. */
    boolean areCheap() {
        return ofRow.isEmpty();
    }

    /** Finds the ids of all matches. */
    String found() {
        String search = filter.search();
        return search != null && ofRow.size() == 1 && !filter.hasRange()
                ? "select s.lead_id from read.lead_search s where s.company_id = :company and s.user_id = :user and " + contains(search)
                        + (facets.areAll() ? "" : " and s.facet = any(:facets)")
                : "select l.lead_id from read.lead_list l where " + byFacet() + findable();
    }

    /** Columns beside the key that the conditions on rows need. */
    String moreColumns() {
        return parameters.containsKey("platforms") ? ", l.platforms" : "";
    }

    /** Cheap conditions, with every bound they put on the column that is sorted by. */
    String cheap(LeadSort sort) {
        List<String> conditions = new ArrayList<>(List.of(cheap()));
        if (sort.isBeforeActivity() && filter.activeBefore() != null) {
            conditions.add("l." + sort.column() + " < :before");
        }
        if (sort == LeadSort.TOTAL_SCORE) {
            boundScore(conditions, ">=", facets.leastScore());
            boundScore(conditions, "<=", facets.leastScore() == null ? null : facets.greatestScore());
        }
        return String.join(" and ", conditions);
    }

    private static void boundScore(List<String> conditions, String comparison, @Nullable Integer score) {
        if (score != null) {
            conditions.add("l.total_score " + comparison + " " + score);
        }
    }

    String cheap() {
        return "l.company_id = :company and l.user_id = :user and l.listed"
                + (facets.areAll() ? "" : " and l.facet = any(:facets)")
                + range();
    }

    /** Cheap conditions such that few matches are found without looking at the others. */
    String byFacet() {
        return "l.company_id = :company and l.user_id = :user and l.listed and l.facet = any(:facets)" + range();
    }

    private String range() {
        return (filter.activeFrom() == null ? "" : " and l.activity_at >= :from")
                + (filter.activeBefore() == null ? "" : " and l.activity_at < :before");
    }

    String ofRow() {
        return ofRow.isEmpty() ? "" : " and " + String.join(" and ", ofRow);
    }

    String findable() {
        return findable.isEmpty() ? "" : " and " + String.join(" and ", findable);
    }
}
