package io.leadledger.intelligence.ask.question;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a question is limited to.
 *
 * @param repIds empty for all
 * @param objectionTypes empty for all
 */
public record Filter(
        List<String> repIds,
        List<String> objectionTypes,
        @Nullable String outcome,
        @Nullable String leadQuality,
        @Nullable String leadSource,
        @Nullable String callType,
        @Nullable String campaign) {

    public static final Filter NONE = new Filter(List.of(), List.of(), null, null, null, null, null);

    public Filter {
        repIds = List.copyOf(repIds);
        objectionTypes = List.copyOf(objectionTypes);
    }
}
