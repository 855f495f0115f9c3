package io.leadledger.projection.leadlist;

import org.jspecify.annotations.Nullable;

/**
 * A lead as the tables hold it.
 *
 * @param survivor who answers for it, the lead itself unless it was absorbed
 * @param counted null when it is not listed
 */
record StoredLead(LeadFacts facts, LeadKey survivor, @Nullable Counted counted) {

    static StoredLead unknown(LeadKey key) {
        return new StoredLead(LeadFacts.NONE, key, null);
    }

    boolean hasFamily(LeadKey key) {
        return !survivor.equals(key) || !facts.state().absorbed().isEmpty();
    }
}
