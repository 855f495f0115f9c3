package io.leadledger.projection.leadlist;

import io.leadledger.api.state.LeadModel;
import io.leadledger.api.state.LeadState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a batch changes: each lead's own facts as they were stored beside what they add up to now. Most events change little of it. */
final class LeadListChanges {

    private final Map<LeadKey, StoredLead> stored;
    private final Map<LeadKey, LeadFacts> facts;
    private final Families families;

    /** @param facts of all leads that are stored, with the batch */
    LeadListChanges(Map<LeadKey, StoredLead> stored, Map<LeadKey, LeadFacts> facts) {
        this.stored = stored;
        this.facts = facts;
        this.families = new Families(facts);
    }

    private StoredLead before(LeadKey lead) {
        return stored.getOrDefault(lead, StoredLead.unknown(lead));
    }

    /** Profiles that say something new, or whose lead answers to another. */
    List<LeadListWriter.Profile> profiles() {
        List<LeadListWriter.Profile> profiles = new ArrayList<>();
        facts.forEach((key, now) -> {
            LeadKey survivor = families.survivor(key);
            if (!now.state().differsAtMostInUpdate(before(key).facts().state()) || !survivor.equals(before(key).survivor())) {
                profiles.add(new LeadListWriter.Profile(key, now.state(), survivor));
            }
        });
        return profiles;
    }

    List<LeadListWriter.Talk> talks() {
        List<LeadListWriter.Talk> talks = new ArrayList<>();
        facts.forEach((key, now) -> {
            LeadFacts then = before(key).facts();
            if (now.chat() != then.chat() || !Objects.equals(now.updatedAt(), then.updatedAt())) {
                talks.add(new LeadListWriter.Talk(key, now.chat(), now.updatedAt()));
            }
        });
        return talks;
    }

    List<LeadListWriter.Claim> claims() {
        List<LeadListWriter.Claim> claims = new ArrayList<>();
        facts.forEach((key, now) -> claims.addAll(LeadListWriter.Claim.changed(key, before(key).facts().state(), now.state())));
        return claims;
    }

    /**
     * The rows that lists show differently now.
     *
     * @param touched leads that the batch tells of
     */
    LeadListRows rows(Set<LeadKey> touched, ContactCounts contacts) {
        Set<LeadKey> affected = new HashSet<>();
        for (LeadKey lead : touched) {
            LeadKey survivor = families.survivor(lead);
            LeadFacts now = facts.getOrDefault(lead, LeadFacts.NONE);
            if (!now.showLike(before(lead).facts()) || !survivor.equals(before(lead).survivor())) {
                affected.add(lead);
                affected.add(survivor);
                affected.add(before(lead).survivor());
            }
        }
        Map<LeadKey, List<LeadKey>> several = families.ofSeveral(affected);
        Map<LeadKey, LeadFacts> together = new HashMap<>();
        several.forEach((survivor, members) -> together.put(survivor, families.together(members)));
        Map<LeadKey, LeadFacts> counted = contacts.countTogether(several, together);

        Set<LeadKey> answeredForOthers = new HashSet<>();
        stored.forEach((key, lead) -> {
            if (!lead.survivor().equals(key)) {
                answeredForOthers.add(lead.survivor());
            }
        });
        LeadListRows rows = new LeadListRows();
        for (LeadKey lead : affected) {
            LeadFacts family = counted.get(lead);
            LeadRow before = answeredForOthers.contains(lead) ? null : rowBefore(lead);
            LeadRow row = family == null ? LeadRow.of(lead, own(lead), face(lead)) : LeadRow.of(lead, family);
            if (row != null && (family != null || !row.equals(before))) {
                rows.add(row, before, before(lead).counted());
            }
            if (row != null && (family != null || !row.isKnownLike(before) || !isProfileAsBefore(lead))) {
                LeadState state = family == null ? own(lead).state() : family.state();
                rows.add(new CrmRow(row, state), before(lead).measured());
                rows.add(new ContactRow(row, families.survivor(lead), new LeadModel(state)));
            }
        }
        addWhoeverIsAnsweredForAnew(rows);
        return rows;
    }

    /** Contacts of leads of whom nothing else is new, such as those whose survivor was absorbed in turn. */
    private void addWhoeverIsAnsweredForAnew(LeadListRows rows) {
        facts.forEach((lead, own) -> {
            LeadKey survivor = families.survivor(lead);
            if (!survivor.equals(before(lead).survivor()) && !rows.hasContact(lead)) {
                LeadRow row = LeadRow.of(lead, own);
                if (row != null) {
                    rows.add(new ContactRow(row, survivor, new LeadModel(own.state())));
                }
            }
        });
    }

    private LeadFacts own(LeadKey lead) {
        return facts.getOrDefault(lead, LeadFacts.NONE);
    }

    /** Of a lead that answers for itself alone, or for nobody. */
    private @Nullable LeadRow rowBefore(LeadKey lead) {
        StoredLead before = stored.get(lead);
        return before == null ? null : LeadRow.of(lead, before.facts(), before.faceOf(lead));
    }

    /** Of the lead's own state, which most batches leave as it was. */
    private LeadFace face(LeadKey lead) {
        return isProfileAsBefore(lead)
                ? before(lead).faceOf(lead)
                : LeadFace.of(lead, own(lead).state());
    }

    private boolean isProfileAsBefore(LeadKey lead) {
        return own(lead).state().differsAtMostInUpdate(before(lead).facts().state());
    }

    /** Each lead as the tables hold it once the batch is written. */
    Map<LeadKey, StoredLead> left(LeadListRows rows) {
        Map<LeadKey, StoredLead> left = HashMap.newHashMap(facts.size());
        facts.forEach((key, now) -> {
            LeadRow row = rows.of(key);
            Counted counted = row == null ? before(key).counted() : Counted.of(row);
            left.put(key, new StoredLead(now, families.survivor(key), counted, rows.measureOf(key, before(key)), face(key)));
        });
        return left;
    }
}
