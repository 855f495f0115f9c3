package io.leadledger.intelligence.retrieval;

/**
 * How far an index is.
 *
 * @param log position up to which the log was followed
 * @param vectors number up to which sources were looked at again that had got their vectors
 */
record Followed(long log, long vectors) {

    static final Followed NOTHING = new Followed(0, 0);
}
