package io.leadledger.query.analytics;

import java.util.Locale;

/**
 * What calls are summed by.
 *
 * @see #key
 * @see #part
 */
enum Dimension {
    ALL("", "''", ""),
    REP("c.rep_id", "''", ""),
    CAMPAIGN("c.campaign_id", "''", ""),
    DIRECTION("c.direction", "''", ""),
    OUTCOME("c.campaign_id", "c.outcome", ""),
    OBJECTION("c.rep_id", "found.part", ", unnest(c.objections) as found(part)"),
    STAGE_FOUND("c.rep_id", "found.part", ", unnest(c.stages_found) as found(part)"),
    STAGE_MISSING("c.rep_id", "found.part", ", unnest(c.stages_missing) as found(part)");

    private final String key;
    private final String part;
    private final String source;

    Dimension(String key, String part, String source) {
        this.key = key;
        this.part = part;
        this.source = source;
    }

    String wire() {
        return name().toLowerCase(Locale.ROOT);
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
}
