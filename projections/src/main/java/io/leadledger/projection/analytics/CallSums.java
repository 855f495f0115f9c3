package io.leadledger.projection.analytics;

import io.leadledger.api.query.analytics.CallTotals;
import io.leadledger.projection.rows.Rows;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a batch adds to the sums. A call that changes takes away what it added before. */
final class CallSums {

    private static final long QUARTER_SECONDS = 15 * 60;

    private record Place(UUID companyId, String dimension, String span, String key, String part, Instant bucket) {}

    private record Line(Place place, CallTotals by) {}

    private static final Rows<Line> LINES = TotalsColumns.addTo(
            new Rows<Line>()
                    .column("company_id", "uuid", line -> line.place().companyId())
                    .text("dimension", line -> line.place().dimension())
                    .text("span", line -> line.place().span())
                    .text("key", line -> line.place().key())
                    .text("part", line -> line.place().part())
                    .time("bucket", line -> line.place().bucket()),
            Line::by);

    private static final String ADD = LINES.insertInto("call_sum as s")
            + " on conflict (company_id, dimension, span, bucket, key, part) do update set " + TotalsColumns.ADDED;

    private final Map<Place, CallTotals> changes = new HashMap<>();

    void change(UUID companyId, Contribution before, Contribution after) {
        if (!before.equals(after)) {
            add(companyId, before, before.totals().negated());
            add(companyId, after, after.totals());
        }
    }

    private void add(UUID companyId, Contribution call, CallTotals by) {
        Instant startedAt = call.startedAt();
        if (startedAt != null) {
            Instant day = startedAt.truncatedTo(ChronoUnit.DAYS);
            Instant quarter = Instant.ofEpochSecond(Math.floorDiv(startedAt.getEpochSecond(), QUARTER_SECONDS) * QUARTER_SECONDS);
            Instant month = day.atOffset(ZoneOffset.UTC).withDayOfMonth(1).toInstant();
            List.of(adder(companyId, "month", month, by), adder(companyId, "day", day, by)).forEach(adder -> {
                addOfCompany(call, adder);
                addOfReps(call, adder);
            });
            addOfCompany(call, adder(companyId, "quarter", quarter, by));
        }
    }

    private Adder adder(UUID companyId, String span, Instant bucket, CallTotals by) {
        return (dimension, key, part) -> changes.merge(
                new Place(companyId, dimension, span, key, part, bucket), by, CallTotals::plus);
    }

    private static void addOfCompany(Contribution call, Adder adder) {
        adder.add("all", "", "");
        adder.addUnder("campaign", call.campaignId(), "");
        adder.addUnder("direction", call.direction(), "");
        if (call.outcome() != null) {
            adder.addForAllAnd("outcome", call.campaignId(), call.outcome());
        }
    }

    /** A rep has few calls in a quarter of an hour: reading these is as cheap as reading sums of each would be. */
    private static void addOfReps(Contribution call, Adder adder) {
        adder.addUnder("rep", call.repId(), "");
        call.objections().forEach(type -> adder.addForAllAnd("objection", call.repId(), type));
        call.stagesFound().forEach(stage -> adder.addForAllAnd("stage_found", call.repId(), stage));
        call.stagesMissing().forEach(stage -> adder.addForAllAnd("stage_missing", call.repId(), stage));
        if (call.examined()) {
            adder.addForAllAnd("examined", call.repId(), "");
        }
    }

    private interface Adder {

        void add(String dimension, String key, String part);

        default void addUnder(String dimension, @Nullable String key, String part) {
            if (key != null) {
                add(dimension, key, part);
            }
        }

        default void addForAllAnd(String dimension, @Nullable String key, String part) {
            add(dimension, "", part);
            addUnder(dimension, key, part);
        }
    }

    void write(JdbcClient jdbc) {
        List<Line> lines = changes.entrySet().stream()
                .filter(change -> !change.getValue().equals(CallTotals.NONE))
                .map(change -> new Line(change.getKey(), change.getValue()))
                .toList();
        if (!lines.isEmpty()) {
            jdbc.sql(ADD).params(LINES.of(lines)).update();
        }
    }
}
