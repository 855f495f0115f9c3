package io.leadledger.projection.leadlist;

import io.leadledger.api.state.LeadModel;
import io.leadledger.projection.rows.Columns;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a lead that is not hidden adds to the sums of leads.
 *
 * @param quality Hot, Warm or Cold; empty while unscored
 * @param source empty while nobody told it, and for a text that no index takes
 * @param score 0 to 10,000; null while unscored
 */
record LeadMeasure(Instant createdAt, String quality, String source, @Nullable Integer score) {

    static @Nullable LeadMeasure of(CrmRow crm) {
        LeadRow row = crm.row();
        return row.hidden()
                ? null
                : of(row.createdAt(), row.face().score().status(), new LeadModel(crm.state()).source(), row.face().score().score());
    }

    static LeadMeasure of(Instant createdAt, @Nullable String quality, @Nullable String source, @Nullable BigDecimal score) {
        String indexed = Columns.indexed(source);
        return new LeadMeasure(
                Columns.moment(createdAt), quality == null ? "" : quality, indexed == null ? "" : indexed,
                score == null ? null : score.movePointRight(2).intValue());
    }
}
