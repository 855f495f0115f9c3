package io.leadledger.api.nurture;

/**
 * What ends a lead's way through a sequence before its last step. Whoever does not want to hear from the company is never written to,
 * whatever is said here.
 *
 * @param reply a message of the lead, or a call in which it was spoken to
 * @param stageChange of the lead, or of one of its deals
 */
public record StopOn(boolean reply, boolean stageChange) {

    public static final StopOn ANYTHING = new StopOn(true, true);
}
