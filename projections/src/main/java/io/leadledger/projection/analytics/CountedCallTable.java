package io.leadledger.projection.analytics;

import io.leadledger.projection.rows.Key;
import io.leadledger.projection.rows.Keys;
import io.leadledger.projection.rows.Rows;
import io.leadledger.projection.rows.StateJson;
import java.util.Collection;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

import static io.leadledger.projection.rows.Keys.in;

final class CountedCallTable {

    record Row(Key key, CountedCall call) {

        Contribution counted() {
            return call.counted();
        }
    }

    private static final Rows<Row> ROWS = TotalsColumns.addTo(
            new Rows<Row>()
                    .column("company_id", "uuid", row -> row.key().companyId())
                    .text("call_id", row -> row.key().id())
                    .time("started_at", row -> row.counted().startedAt())
                    .text("rep_id", row -> row.counted().repId())
                    .text("campaign_id", row -> row.counted().campaignId())
                    .text("direction", row -> row.counted().direction())
                    .text("outcome", row -> row.counted().outcome())
                    .column("objections", "text[]", row -> row.counted().objections())
                    .column("stages_found", "text[]", row -> row.counted().stagesFound())
                    .column("stages_missing", "text[]", row -> row.counted().stagesMissing())
                    .flag("examined", row -> row.counted().examined())
                    .column("state", "json", row -> StateJson.write(row.call())),
            row -> row.counted().totals());

    private static final String UPSERT = ROWS.upsertInto("counted_call", "company_id", "call_id");

    private final JdbcClient jdbc;

    CountedCallTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<Key, CountedCall> read(Collection<Key> keys) {
        return Keys.read(
                jdbc, "SELECT company_id, call_id, state FROM counted_call WHERE " + in("call_id"), keys, "call_id",
                (row, _) -> StateJson.read(row.getString("state"), CountedCall.class));
    }

    void write(Collection<Row> calls) {
        if (!calls.isEmpty()) {
            jdbc.sql(UPSERT).params(ROWS.of(calls)).update();
        }
    }
}
