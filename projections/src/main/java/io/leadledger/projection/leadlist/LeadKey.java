package io.leadledger.projection.leadlist;

import java.util.Comparator;
import java.util.UUID;

/** @param leadId external id, unique in its company */
record LeadKey(UUID companyId, String leadId) implements Comparable<LeadKey> {

    private static final Comparator<LeadKey> ORDER = Comparator.comparing(LeadKey::companyId).thenComparing(LeadKey::leadId);

    LeadKey sibling(String otherLeadId) {
        return new LeadKey(companyId, otherLeadId);
    }

    @Override
    public int compareTo(LeadKey other) {
        return ORDER.compare(this, other);
    }
}
