package io.leadledger.intelligence.ask.question;

/** What number is asked for, as the analytics define it. */
public enum Metric {
    OBJECTION_FREQUENCY,
    OBJECTION_IMPACT,
    OBJECTION_RATE,
    OBJECTION_HANDLING,
    CONVERSION_RATE,
    CONVERTED_CALLS,
    PERFORMANCE_SCORE,
    CALLS,
    COMPLETED_CALLS,
    MISSED_CALLS,
    CALL_DURATION,
    LEADS,
    LEAD_SCORE,
    COMPLIANCE,
    OVERVIEW
}
