package io.leadledger.projection.analysis;

import io.leadledger.api.CallEvent;
import io.leadledger.api.analysis.Findings;
import io.leadledger.api.state.Attributes;
import java.util.List;

/** All analyses of one call, and what counts of them. */
record AnalysedCall(Attributes analyses, Findings findings) {

    static AnalysedCall of(Attributes before, List<CallEvent.Analyzed> added) {
        Attributes analyses = before;
        for (CallEvent.Analyzed analysis : added) {
            analyses = analyses.record(analysis.analyser(), analysis.analysis(), analysis.occurredAt());
        }
        return new AnalysedCall(analyses, Findings.of(analyses));
    }
}
