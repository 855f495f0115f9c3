package io.leadledger.projection.contacts;

import io.leadledger.api.state.Attributes;
import io.leadledger.api.state.LeadState;
import io.leadledger.api.state.Stamped;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** The part of a lead's facts that a row shows. The rest is read elsewhere, so it is not kept twice. */
final class ContactFacts {

    private static final Set<String> SHOWN = Set.of(
            "name", "full_name", "first_name", "last_name", "email", "email_address", "phone", "phone_number", "customer_phone", "company",
            "company_name", "tags");

    private ContactFacts() {}

    static LeadState of(LeadState lead) {
        SortedMap<String, Stamped> kept = new TreeMap<>();
        for (Map.Entry<String, Stamped> attribute : lead.attributes().entries().entrySet()) {
            if (SHOWN.contains(attribute.getKey())) {
                kept.put(attribute.getKey(), attribute.getValue());
            }
        }
        return new LeadState(
                lead.leadId(), lead.named(), new Attributes(kept), lead.handles(), lead.tags(), null, null, lead.absorbed(),
                Collections.emptySortedSet(), lead.mergedInto(), lead.reclassifiedAs(), lead.lifespan());
    }
}
