package io.leadledger.query.draft;

import io.leadledger.api.draft.Channel;
import io.leadledger.api.draft.DraftStatus;
import io.leadledger.api.error.LedgerException;
import io.leadledger.query.list.Parameters;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which of a rep's drafts; null and empty for all. */
record DraftFilter(Set<String> channels, Set<String> statuses, @Nullable String callId) {

    private static final Set<String> CHANNELS = Stream.of(Channel.values()).map(Channel::wireName).collect(Collectors.toUnmodifiableSet());
    private static final Set<String> STATUSES =
            Stream.of(DraftStatus.values()).map(DraftStatus::wireName).collect(Collectors.toUnmodifiableSet());

    static DraftFilter of(Parameters parameters) {
        return new DraftFilter(
                words(parameters, "content_type", CHANNELS, "must be email, sms or call_script"),
                words(parameters, "status", STATUSES, "must be draft, ready, sent or cancelled"), parameters.text("call_id"));
    }

    private static Set<String> words(Parameters parameters, String name, Set<String> known, String rule) {
        Set<String> words = parameters.words(name);
        if (!known.containsAll(words)) {
            throw LedgerException.invalid(name, rule);
        }
        return words;
    }
}
