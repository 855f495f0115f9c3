package io.leadledger.api.summary;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.databind.JsonNode;
import io.leadledger.api.state.EntityState;
import io.leadledger.api.state.Lifespan;
import io.leadledger.api.state.RecordFields;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** A summary, with the components of {@link SummaryEvent.Generated}. */
public record SummaryState(
        String summaryId,
        SummaryType summaryType,
        @Nullable String repId,
        @Nullable String callId,
        LocalDate date,
        SummaryText text,
        @JsonAlias("source_calls") List<String> sources,
        String method,
        Lifespan lifespan)
        implements EntityState<SummaryEvent> {

    static SummaryState begunBy(SummaryEvent event) {
        return switch (event) {
            case SummaryEvent.Generated made -> new SummaryState(
                    made.summaryId(), made.summaryType(), made.repId(), made.callId(), made.date(), made.text(), made.sources(),
                    made.method(), Lifespan.NONE.touchedAt(made.occurredAt()));
        };
    }

    @Override
    public SummaryState evolve(SummaryEvent event) {
        return switch (event) {
            case SummaryEvent.Generated _ -> this;
        };
    }

    @Override
    public SortedMap<String, JsonNode> fields() {
        return RecordFields.of(this);
    }
}
