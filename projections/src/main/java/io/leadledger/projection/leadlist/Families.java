package io.leadledger.projection.leadlist;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Who answers for whom: leads grouped under the one that absorbed them. */
final class Families {

    private final Map<LeadKey, LeadFacts> facts;

    /** @param facts of every lead of the families asked for */
    Families(Map<LeadKey, LeadFacts> facts) {
        this.facts = facts;
    }

    /** The end of the chain of merges, the lead itself when it was not absorbed. A circle, which must not be, ends at its smallest id. */
    LeadKey survivor(LeadKey lead) {
        if (facts.getOrDefault(lead, LeadFacts.NONE).state().mergedInto() == null) {
            return lead;
        }
        Set<LeadKey> seen = new HashSet<>();
        LeadKey current = lead;
        while (seen.add(current)) {
            String into = facts.getOrDefault(current, LeadFacts.NONE).state().mergedInto();
            if (into == null) {
                return current;
            }
            current = current.sibling(into);
        }
        return seen.stream().min(LeadKey::compareTo).orElse(lead);
    }

    /** Those of the leads that answer for others too, each with everyone it answers for, itself first. */
    SortedMap<LeadKey, List<LeadKey>> ofSeveral(Set<LeadKey> leads) {
        SortedMap<LeadKey, List<LeadKey>> families = new TreeMap<>();
        facts.forEach((lead, own) -> {
            if (own.state().mergedInto() != null) {
                LeadKey survivor = survivor(lead);
                if (leads.contains(survivor) && !lead.equals(survivor)) {
                    families.computeIfAbsent(survivor, _ -> new ArrayList<>()).add(lead);
                }
            }
        });
        families.forEach((survivor, members) -> {
            Collections.sort(members);
            members.addFirst(survivor);
        });
        return families;
    }

    /** The facts of a whole family as one. */
    LeadFacts together(List<LeadKey> members) {
        LeadFacts together = facts.getOrDefault(members.getFirst(), LeadFacts.NONE);
        for (LeadKey absorbed : members.subList(1, members.size())) {
            together = together.mergedWith(facts.getOrDefault(absorbed, LeadFacts.NONE));
        }
        return together;
    }
}
