package io.leadledger.projection.contacts;

import io.leadledger.api.HandleKind;
import io.leadledger.api.contact.ContactId;
import io.leadledger.api.state.LeadModel;
import io.leadledger.api.state.LeadState;
import io.leadledger.projection.rows.Columns;
import io.leadledger.projection.rows.Key;
import io.leadledger.projection.rows.StateJson;
import io.leadledger.projection.rows.Table;
import java.text.Normalizer;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * @param survivorId of the lead that answers for this one
 * @param own facts of the lead itself
 * @param family facts of the lead with those it absorbed
 */
record ContactRow(Key key, String survivorId, LeadState own, LeadModel family) {

    private static final int LONGEST_SEARCHED = 500;

    static final Table<ContactRow> TABLE = new Table<ContactRow>("contact")
            .key("company_id", "uuid", row -> row.key().companyId())
            .key("lead_id", "text", row -> row.key().id())
            .column("contact_id", "text", ContactRow::contactId)
            .column("survivor_id", "text", ContactRow::survivorId)
            .column("shown", "boolean", ContactRow::shown)
            .column("name", "text", row -> row.family().name())
            .column("phone", "text", row -> row.family().phone())
            .column("email", "text", row -> row.family().email())
            .column("company", "text", row -> row.family().text("company", "company_name"))
            .column("tags", "jsonb", row -> StateJson.write(row.family().tags()))
            .column("search", "text", ContactRow::search)
            .column("created_at", "timestamptz", ContactRow::createdAt)
            .column("state", "json", row -> StateJson.write(row.own()));

    private String contactId() {
        String leadId = own.leadId();
        return ContactId.of(key.companyId(), leadId == null ? key.id() : leadId);
    }

    private boolean shown() {
        LeadState lead = family.lead();
        return survivorId.equals(key.id()) && family.phone() != null && lead.reclassifiedAs() == null && !lead.lifespan().isDeleted();
    }

    private @Nullable Instant createdAt() {
        return Columns.momentOrNull(family.lead().lifespan().createdAt());
    }

    private String search() {
        Stream<@Nullable String> handles = family.lead().handles().values().stream()
                .filter(claimed -> claimed.handle().kind() == HandleKind.PHONE)
                .map(claimed -> claimed.handle().value());
        String text = Stream.concat(Stream.of(family.name(), family.email(), family.phone()), handles)
                .filter(Objects::nonNull)
                .map(line -> line.substring(0, Math.min(line.length(), LONGEST_SEARCHED)))
                .distinct()
                .collect(Collectors.joining("\n"));
        return Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }
}
