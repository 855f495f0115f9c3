package io.leadledger.query.analytics;

import io.leadledger.api.query.analytics.CallTotals;
import io.leadledger.api.query.analytics.DateRange;
import io.leadledger.api.query.analytics.FoundStage;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Sums over the calls that were measured by a procedure. */
@Component
public class ProcedureSums {

    private final CallSumReads calls;

    ProcedureSums(CallSumReads calls) {
        this.calls = calls;
    }

    /** @param repId empty for all calls, those of nobody too */
    public record Measured(String repId, CallTotals calls) {}

    /**
     * In how many calls a stage was found.
     *
     * @param repId empty for all calls, those of nobody too
     */
    public record Found(String repId, FoundStage stage, long calls) {}

    public List<Measured> measured(UUID companyId, DateRange range) {
        return calls.allSums(companyId, Dimension.EXAMINED, range).stream()
                .map(sum -> new Measured(sum.key(), sum.calls()))
                .toList();
    }

    public List<Found> found(UUID companyId, DateRange range) {
        return calls.allSums(companyId, Dimension.STAGE_FOUND, range).stream()
                .map(sum -> new Found(sum.key(), FoundStage.of(sum.part()), sum.calls().calls()))
                .toList();
    }
}
