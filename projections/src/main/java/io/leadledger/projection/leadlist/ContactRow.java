package io.leadledger.projection.leadlist;

import io.leadledger.api.HandleKind;
import io.leadledger.api.contact.ContactId;
import io.leadledger.api.state.LeadModel;
import io.leadledger.projection.rows.Columns;
import io.leadledger.projection.rows.Rows;
import io.leadledger.projection.rows.StateJson;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The contact that a lead is to the call center.
 *
 * @param survivor who answers for the lead
 * @param family the lead with those it answers for
 */
record ContactRow(LeadRow row, LeadKey survivor, LeadModel family) {

    private static final int LONGEST_SEARCHED = 500;

    static final Rows<ContactRow> COLUMNS = new Rows<ContactRow>()
            .column("company_id", "uuid", contact -> contact.row().key().companyId())
            .text("lead_id", contact -> contact.row().key().leadId())
            .text("contact_id", ContactRow::contactId)
            .text("survivor_id", contact -> contact.survivor().leadId())
            .flag("shown", contact -> contact.family().phone() != null && !contact.row().hidden())
            .text("name", contact -> contact.family().name())
            .text("phone", contact -> contact.family().phone())
            .text("email", contact -> contact.family().email())
            .text("company", contact -> contact.family().text("company", "company_name"))
            .column("tags", "jsonb", contact -> StateJson.write(contact.family().tags()))
            .text("search", ContactRow::search)
            .time("created_at", contact -> Columns.moment(contact.row().createdAt()));

    private String contactId() {
        String leadId = family.lead().leadId();
        return ContactId.of(row.key().companyId(), leadId == null ? row.key().leadId() : leadId);
    }

    private String search() {
        Stream<@Nullable String> phones = family.lead().handles().values().stream()
                .filter(claimed -> claimed.handle().kind() == HandleKind.PHONE)
                .map(claimed -> claimed.handle().value());
        String text = Stream.concat(Stream.of(family.name(), family.email(), family.phone()), phones)
                .filter(Objects::nonNull)
                .map(line -> line.substring(0, Math.min(line.length(), LONGEST_SEARCHED)))
                .distinct()
                .collect(Collectors.joining("\n"));
        return Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }
}
