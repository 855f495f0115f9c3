package io.leadledger.projection.leadlist;

import io.leadledger.projection.rows.Rows;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/** Remembers which messages, conversations and template sends were counted. */
final class ContactCounts {

    private static final Rows<Contact> CONTACT = new Rows<Contact>()
            .column("company_id", "uuid", contact -> contact.lead().companyId())
            .text("lead_id", contact -> contact.lead().leadId())
            .column("kind", "smallint", contact -> contact.kind().ordinal())
            .column("contact_id", "uuid", Contact::id);

    private static final String REMEMBER =
            CONTACT.insertInto("lead_contact") + " on conflict do nothing returning company_id, lead_id, kind";

    private static final Rows<Member> MEMBERS = new Rows<Member>()
            .column("company_id", "uuid", member -> member.lead().companyId())
            .text("survivor_id", member -> member.survivor().leadId())
            .text("lead_id", member -> member.lead().leadId());

    private static final String COUNT_TOGETHER =
            """
            select m.company_id, m.survivor_id,
                   count(distinct c.contact_id) filter (where c.kind = 0) as messages,
                   count(distinct c.contact_id) filter (where c.kind = 1) as conversations,
                   count(distinct c.contact_id) filter (where c.kind = 2) as template_sends
            from %s
            join lead_contact c on c.company_id = m.company_id and c.lead_id = m.lead_id
            group by m.company_id, m.survivor_id
            """
                    .formatted(MEMBERS.unnested("m"));

    private final JdbcTemplate jdbc;

    ContactCounts(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** @return for each lead the kinds of those that were not counted before, one element each */
    Map<LeadKey, List<Contact.Kind>> remember(Collection<Contact> contacts) {
        Map<LeadKey, List<Contact.Kind>> fresh = new HashMap<>();
        if (!contacts.isEmpty()) {
            jdbc.query(REMEMBER, row -> {
                LeadKey lead = new LeadKey(row.getObject("company_id", UUID.class), row.getString("lead_id"));
                fresh.computeIfAbsent(lead, _ -> new ArrayList<>()).add(Contact.Kind.values()[row.getInt("kind")]);
            }, CONTACT.of(new LinkedHashSet<>(contacts)));
        }
        return fresh;
    }

    /**
     * Counts what a family holds together: two of its leads may hold the same message, one by its handle and one by its name.
     *
     * @return for each survivor its facts with the counts in place
     */
    Map<LeadKey, LeadFacts> countTogether(Map<LeadKey, List<LeadKey>> families, Map<LeadKey, LeadFacts> facts) {
        Map<LeadKey, LeadFacts> counted = new HashMap<>(facts);
        List<Member> members = families.entrySet().stream()
                .flatMap(family -> family.getValue().stream().map(member -> new Member(member, family.getKey())))
                .toList();
        if (!members.isEmpty()) {
            jdbc.query(COUNT_TOGETHER, row -> {
                LeadKey survivor = new LeadKey(row.getObject("company_id", UUID.class), row.getString("survivor_id"));
                int messages = row.getInt("messages");
                int conversations = row.getInt("conversations");
                int templateSends = row.getInt("template_sends");
                counted.computeIfPresent(
                        survivor, (_, known) -> known.with(known.chat().withCounts(messages, conversations, templateSends)));
            }, MEMBERS.of(members));
        }
        return counted;
    }

    private record Member(LeadKey lead, LeadKey survivor) {}
}
