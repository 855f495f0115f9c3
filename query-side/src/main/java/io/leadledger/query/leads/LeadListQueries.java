package io.leadledger.query.leads;

import io.leadledger.query.leads.Hits.Hit;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the Leads family asks of the lead list. */
@Component
final class LeadListQueries {

    private final LeadFinder finder;
    private final LeadRows rows;
    private final LeadCounters counters;
    private final HandleOwners owners;

    LeadListQueries(LeadFinder finder, LeadRows rows, LeadCounters counters, HandleOwners owners) {
        this.finder = finder;
        this.rows = rows;
        this.counters = counters;
        this.owners = owners;
    }

    record Found(List<Lead> leads, Answer.Pagination pagination) {}

    /** @param defaultCountry for phone numbers without a country code; null when the company has none */
    Found list(Account account, LeadFilter filter, PageRequest page, @Nullable String defaultCountry) {
        String phone = filter.customerPhone();
        Hits hits = finder.find(account, filter, page, phone == null ? null : owners.of(account.companyId(), phone, defaultCountry));
        List<Hit> shown = hits.leads().subList(0, Math.min(page.limit(), hits.leads().size()));
        boolean hasMore = hits.leads().size() > shown.size();
        Cursor next = hasMore ? new Cursor(page.sort(), page.descending(), shown.getLast().key(), shown.getLast().leadId()) : null;
        return new Found(
                rows.read(account, shown.stream().map(Hit::leadId).toList()),
                new Answer.Pagination(
                        hits.total(), page.limit(), page.offset(), hasMore, next == null ? null : next.text(), hits.exact()));
    }

    /** The lead that owns a handle, whichever way it is written. */
    Optional<Lead> lead(Account account, String handle, @Nullable String defaultCountry) {
        return rows.first(account, owners.of(account.companyId(), handle, defaultCountry));
    }

    LeadStats stats(Account account, Instant now) {
        List<FacetCount> counts = counters.facets(account);
        Facets all = Facets.of(counts, LeadFilter.ALL);
        return LeadStats.of(
                counts, counters.active(account, now.minus(Duration.ofDays(7)), null, all),
                counters.active(account, now.minus(Duration.ofDays(30)), null, all));
    }
}
