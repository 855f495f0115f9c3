package io.leadledger.api.campaign;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * How a campaign calls.
 *
 * @param maxConcurrentCalls open calls at any moment
 * @param callerId number that the called see; null for the installation's own
 * @param maxAttempts calls to one contact, the first included
 * @param retryInterval minutes from the end of one attempt to the next
 * @param retryOutcomes after which there is another attempt
 */
public record CallSettings(
        int maxConcurrentCalls, @Nullable String callerId, int maxAttempts, int retryInterval, Set<String> retryOutcomes) {

    /** Nobody spoke to us; whoever did speak, and said no, is not called again. */
    public static final Set<String> RETRIED_BY_DEFAULT = Set.of("no_answer", "busy", "failed");

    public CallSettings {
        retryOutcomes = Collections.unmodifiableSet(new TreeSet<>(retryOutcomes)); // in order, so that it is written the same each time
    }

    /** @param attempts made so far */
    public boolean triesAgain(String outcome, int attempts) {
        return attempts < maxAttempts && retryOutcomes.contains(outcome);
    }
}
