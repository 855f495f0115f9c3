package io.leadledger.query.leads;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The leads of one page, in order, perhaps followed by the first one of the next.
 *
 * @param total of all pages
 * @param exact whether the total was counted; else it is an estimate above 10,000
 */
record Hits(List<Hit> leads, long total, boolean exact) {

    static final Hits NONE = new Hits(List.of(), 0, true);

    /** @param key what it was sorted by, as text; null when it has none */
    record Hit(String leadId, @Nullable String key) {}
}
