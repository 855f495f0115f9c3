package io.leadledger.query.leads;

import io.leadledger.query.leads.Hits.Hit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds the leads of one page, choosing the way by how many match: few are all fetched and sorted, many are soon met by walking the
 * index of the sort.
 */
@Component
final class LeadFinder {

    /** Totals up to here are always counted. */
    static final int COUNTED = 10_000;

    /** Fetching a row takes as long as walking past so many index entries. */
    private static final int ENTRIES_PER_FETCH = 4;

    /** How much longer than expected a walk may take before matches are fetched after all. */
    private static final int PATIENCE = 3;

    private static final int SAMPLE = 500;

    private final JdbcClient jdbc;
    private final LeadCounters counters;

    LeadFinder(JdbcClient jdbc, LeadCounters counters) {
        this.jdbc = jdbc;
        this.counters = counters;
    }

    /** @param handleOwners leads that own the handle asked for; null when none was asked for */
    Hits find(Account account, LeadFilter filter, PageRequest page, @Nullable List<String> handleOwners) {
        Facets facets = Facets.of(counters.facets(account), filter);
        Conditions conditions = new Conditions(account, filter, facets, handleOwners);
        LeadStatements statements = new LeadStatements(conditions, page);
        if (facets.total() == 0) {
            return Hits.NONE;
        }
        return conditions.areCheap()
                ? findByCounters(account, filter, facets, statements, page)
                : findByLooking(facets, statements, page);
    }

    private record Total(long n, boolean exact) {

        static Total atLeast(long n) {
            return new Total(Math.max(COUNTED + 1L, n), false);
        }
    }

    private Hits findByCounters(Account account, LeadFilter filter, Facets facets, LeadStatements statements, PageRequest page) {
        Total total = total(account, filter, facets, statements);
        boolean newestFirst = page.sort() == LeadSort.LAST_MESSAGE_AT && page.descending() && filter.activeBefore() == null;
        boolean metAtOnce = facets.areAll() && (!filter.hasRange() || (newestFirst && page.last() < total.n()));
        boolean walk = metAtOnce || expectedWalk(page, facets.ofAccount(), total.n()) < total.n() * ENTRIES_PER_FETCH;
        List<Hit> hits = total.n() == 0 ? List.of() : ask(walk ? statements.walk() : statements.fetch());
        return new Hits(hits, total.n(), total.exact());
    }

    private Total total(Account account, LeadFilter filter, Facets facets, LeadStatements statements) {
        if (!filter.hasRange()) {
            return new Total(facets.total(), true);
        }
        if (facets.areAll()) {
            return new Total(counters.active(account, filter.activeFrom(), filter.activeBefore(), facets), true);
        }
        long counted = count(statements.count(COUNTED + 1));
        if (counted <= COUNTED) {
            return new Total(counted, true);
        }
        Facets everyone = Facets.of(counters.facets(account), LeadFilter.ALL);
        long active = counters.active(account, filter.activeFrom(), filter.activeBefore(), everyone);
        return Total.atLeast(active * facets.total() / facets.ofAccount());
    }

    /** What must be asked of each row, such as a search. That costs as much as fetching it, so the shorter way is the better one. */
    private Hits findByLooking(Facets facets, LeadStatements statements, PageRequest page) {
        long few = (long) Math.sqrt((double) page.last() * facets.total());
        Hits found = countAndFetch(statements.countAndFetch(COUNTED + 1, Math.min(few, COUNTED)));
        if (found.total() <= few && found.exact()) {
            return found;
        }
        long matches = found.exact() ? found.total() : Math.max(found.total(), estimate(facets, statements));
        long walk = expectedWalk(page, facets.total(), matches);
        List<Hit> hits = matches < walk ? List.of() : ask(statements.walkWithin((int) Math.min(facets.total(), walk * PATIENCE)));
        return new Hits(hits.size() == page.wanted() ? hits : ask(statements.fetch()), matches, found.exact());
    }

    private long estimate(Facets facets, LeadStatements statements) {
        return facets.total() * count(statements.countWithin(SAMPLE)) / SAMPLE;
    }

    private Hits countAndFetch(LeadStatements.Statement statement) {
        List<Hit> hits = new ArrayList<>();
        long[] total = {0};
        jdbc.sql(statement.sql()).params(statement.parameters()).query((RowCallbackHandler) row -> {
            total[0] = row.getLong("total");
            String leadId = row.getString("lead_id");
            if (leadId != null) {
                hits.add(new Hit(leadId, row.getString("key")));
            }
        });
        return new Hits(hits, total[0], total[0] <= COUNTED);
    }

    /** How many rows are walked past before the page is full, if matches are spread evenly. */
    private static long expectedWalk(PageRequest page, long rows, long matches) {
        return page.last() * rows / Math.max(1, matches);
    }

    private long count(LeadStatements.Statement statement) {
        return jdbc.sql(statement.sql()).params(statement.parameters()).query(Long.class).single();
    }

    private List<Hit> ask(LeadStatements.Statement statement) {
        return jdbc.sql(statement.sql())
                .params(statement.parameters())
                .query((row, _) -> new Hit(row.getString("lead_id"), row.getString("key")))
                .list();
    }
}
