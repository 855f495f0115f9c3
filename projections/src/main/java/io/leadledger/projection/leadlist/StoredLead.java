package io.leadledger.projection.leadlist;

import org.jspecify.annotations.Nullable;

/**
 * A lead as the tables hold it.
 *
 * @param survivor who answers for it, the lead itself unless it was absorbed
 * @param counted null when it is not listed
 * @param measured null when it is hidden
 * @param face of its own state; null when that has not been looked at
 */
record StoredLead(
        LeadFacts facts, LeadKey survivor, @Nullable Counted counted, @Nullable LeadMeasure measured, @Nullable LeadFace face) {

    static StoredLead unknown(LeadKey key) {
        return new StoredLead(LeadFacts.NONE, key, null, null, null);
    }

    boolean hasFamily(LeadKey key) {
        return !survivor.equals(key) || !facts.state().absorbed().isEmpty();
    }

    LeadFace faceOf(LeadKey key) {
        return face == null ? LeadFace.of(key, facts.state()) : face;
    }
}
