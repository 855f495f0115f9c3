package io.leadledger.projection.crmleads;

import io.leadledger.api.state.LeadModel;
import io.leadledger.api.state.LeadScore;
import io.leadledger.api.state.LeadState;
import io.leadledger.projection.rows.Columns;
import io.leadledger.projection.rows.Key;
import io.leadledger.projection.rows.StateJson;
import io.leadledger.projection.rows.Table;
import java.text.Normalizer;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The row of a lead.
 *
 * @param alone what its own events add up to
 * @param together the same with those it absorbed
 */
record CrmLeadRow(Key key, LeadState alone, LeadState together) {

    static final Table<CrmLeadRow> TABLE = new Table<CrmLeadRow>("crm_lead")
            .key("company_id", "uuid", row -> row.key().companyId())
            .key("lead_id", "text", row -> row.key().id())
            .column("merged_into", "text", row -> row.alone().mergedInto())
            .column("stage", "text", row -> Columns.indexed(row.model().lifecycleStage()))
            .column("owner_id", "text", row -> Columns.indexed(row.model().ownerId()))
            .column("source", "text", row -> row.model().source())
            .column("tags", "jsonb", row -> StateJson.write(row.model().tags()))
            .column("score", "numeric", row -> Columns.number(LeadScore.of(row.together()).score()))
            .column("name_key", "text", CrmLeadRow::nameKey)
            .column("search", "text", CrmLeadRow::search)
            .column("created_at", "timestamptz", row -> Columns.momentOrNull(row.together().lifespan().createdAt()))
            .column("updated_at", "timestamptz", row -> Columns.momentOrNull(row.together().lifespan().updatedAt()))
            .column("state", "json", row -> StateJson.write(row.alone()));

    private static final int NAME_KEY_LENGTH = 100;

    private LeadModel model() {
        return new LeadModel(together);
    }

    private @Nullable String nameKey() {
        String name = model().name();
        if (name == null) {
            return null;
        }
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.codePointCount(0, lower.length()) <= NAME_KEY_LENGTH
                ? lower
                : lower.substring(0, lower.offsetByCodePoints(0, NAME_KEY_LENGTH));
    }

    private String search() {
        Stream<@Nullable String> handles = together.handles().values().stream()
                .flatMap(claimed -> Stream.of(claimed.handle().value(), claimed.handle().display()));
        Stream<@Nullable String> said = Stream.of(model().name(), model().text("email", "email_address"), model().text("company", "company_name"));
        return Stream.concat(said, handles)
                .filter(part -> part != null)
                .map(part -> Normalizer.normalize(part, Normalizer.Form.NFC).replace('\n', ' ').toLowerCase(Locale.ROOT))
                .distinct()
                .collect(Collectors.joining("\n"));
    }
}
