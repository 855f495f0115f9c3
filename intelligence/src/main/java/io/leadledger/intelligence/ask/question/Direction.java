package io.leadledger.intelligence.ask.question;

/** Which end of a ranking is asked for, in the sense of the number rather than of its size: fewer missed calls are better. */
public enum Direction {
    BEST,
    WORST,
    MOST,
    LEAST
}
