package io.leadledger.projection.leadlist;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rows to be written, each beside what it replaces. */
final class LeadListRows {

    private final Map<LeadKey, LeadRow> rows = new HashMap<>();
    private final List<LeadRow> foundOtherwise = new ArrayList<>();
    private final List<CrmRow> crm = new ArrayList<>();
    private final Map<LeadKey, ContactRow> contacts = new HashMap<>();
    private final Map<LeadKey, @Nullable LeadMeasure> measures = new HashMap<>();
    private final Counters counters = new Counters();
    private final LeadSums sums = new LeadSums();

    void add(LeadRow row, @Nullable LeadRow before, @Nullable Counted countedBefore) {
        rows.put(row.key(), row);
        if (!row.isFoundLike(before)) {
            foundOtherwise.add(row);
        }
        counters.change(row.key().companyId(), countedBefore, Counted.of(row));
    }

    void add(CrmRow row, @Nullable LeadMeasure before) {
        crm.add(row);
        LeadMeasure now = LeadMeasure.of(row);
        measures.put(row.row().key(), now);
        sums.change(row.row().key().companyId(), before, now);
    }

    void add(ContactRow contact) {
        contacts.put(contact.row().key(), contact);
    }

    boolean hasContact(LeadKey lead) {
        return contacts.containsKey(lead);
    }

    /** Those that may be another contact to the call center. */
    Collection<ContactRow> contacts() {
        return contacts.values();
    }

    /** Those that NexusCRM's list shows differently. */
    List<CrmRow> crm() {
        return crm;
    }

    List<LeadRow> all() {
        return List.copyOf(rows.values());
    }

    /** Those that a search finds by another text or under another filter. */
    List<LeadRow> foundOtherwise() {
        return foundOtherwise;
    }

    Counters counters() {
        return counters;
    }

    LeadSums sums() {
        return sums;
    }

    @Nullable LeadMeasure measureOf(LeadKey lead, StoredLead before) {
        return measures.containsKey(lead) ? measures.get(lead) : before.measured();
    }

    @Nullable LeadRow of(LeadKey lead) {
        return rows.get(lead);
    }
}
