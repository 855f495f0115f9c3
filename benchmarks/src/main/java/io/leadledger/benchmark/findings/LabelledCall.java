package io.leadledger.benchmark.findings;

import io.leadledger.api.CallEvent;
import io.leadledger.intelligence.analysis.AnalysisRequest;
import java.util.List;
import java.util.UUID;

/**
 * A call with what is to be found in it.
 *
 * @param domain field_service, saas, insurance or real_estate
 * @param style how it is spoken or was written down, such as rambling or asr_noise
 * @param language en, es, or hi (in Latin letters)
 */
record LabelledCall(String id, String domain, String style, String language, List<CallEvent.Segment> segments, Labels labels) {

    private static final UUID COMPANY = new UUID(0, 1);

    record Labels(
            List<Objection> objections,
            List<ActionItem> actionItems,
            List<NextStep> nextSteps,
            String leadStatus,
            String sentiment,
            List<String> topics) {}

    /** @param segment position of the turn in which it is said */
    record Objection(String type, int segment, boolean handled) {}

    record ActionItem(String owner, int segment, String gist) {}

    record NextStep(String kind, int segment, String gist) {}

    /** As a transcript comes: nobody tells the language. */
    AnalysisRequest request() {
        return new AnalysisRequest(COMPANY, id, null, null, segments, null, List.of(), null);
    }
}
