package io.leadledger.intelligence.ask.question;

/** By what a number is broken down. */
public enum Grouping {
    NONE,
    OBJECTION_TYPE,
    REP,
    OUTCOME,
    LEAD_QUALITY,
    LEAD_SOURCE,
    STAGE,
    CAMPAIGN,
    DAY,
    WEEK,
    MONTH
}
