package io.leadledger.query.analytics;

import java.util.Locale;
import java.util.Set;

/**
 * What calls are summed by.
 *
 * @see #key
 * @see #part
 */
enum Dimension {
    ALL(true, "", "''", ""),
    REP(false, "c.rep_id", "''", ""),
    CAMPAIGN(true, "c.campaign_id", "''", ""),
    DIRECTION(true, "c.direction", "''", ""),
    OUTCOME(true, "c.campaign_id", "c.outcome", ""),
    OBJECTION(false, "c.rep_id", "found.part", ", unnest(c.objections) as found(part)", "calls", "completed", "converted"),
    STAGE_FOUND(false, "c.rep_id", "found.part", ", unnest(c.stages_found) as found(part)", "calls"),
    STAGE_MISSING(false, "c.rep_id", "found.part", ", unnest(c.stages_missing) as found(part)", "calls"),
    EXAMINED(false, "c.rep_id", "case when c.examined then '' end", "");

    private final boolean quarters;
    private final String key;
    private final String part;
    private final String source;
    private final Set<String> asked;

    Dimension(boolean quarters, String key, String part, String source, String... asked) {
        this.quarters = quarters;
        this.key = key;
        this.part = part;
        this.source = source;
        this.asked = Set.of(asked);
    }

    String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether sums of quarters of an hour are kept; reps have too few calls in one. */
    boolean hasQuarters() {
        return quarters;
    }

    /** SQL of what a single call is summed under. */
    String key() {
        return key;
    }

    String part() {
        return part;
    }

    /** What the part comes from, to follow the table of calls. */
    String source() {
        return source;
    }

    /** Whether anybody asks for this sum: of every rep's stages and objections there are many rows, and a sum costs time in each. */
    boolean has(String column) {
        return asked.isEmpty() || asked.contains(column);
    }
}
