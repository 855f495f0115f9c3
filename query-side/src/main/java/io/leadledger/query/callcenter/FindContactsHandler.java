package io.leadledger.query.callcenter;

import io.leadledger.api.PhoneNumbers;
import io.leadledger.api.campaign.CampaignCommand.Contact;
import io.leadledger.api.error.ErrorCode;
import io.leadledger.api.error.LedgerException;
import io.leadledger.api.query.FindContacts;
import io.leadledger.web.company.Companies;
import io.leadledger.web.company.Company;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Says whom contact ids and lists stand for: who answers for them today, each person and each number once. */
@Component
class FindContactsHandler {

    private static final String SURVIVOR = Answering.survivor(":company", "contact.survivor_id");

    private final JdbcClient jdbc;
    private final Companies companies;

    FindContactsHandler(JdbcClient jdbc, Companies companies) {
        this.jdbc = jdbc;
        this.companies = companies;
    }

    /** @param contactId null for an id that stands for nobody with a phone */
    private record Row(String asked, @Nullable String contactId, @Nullable String leadId, @Nullable String phone) {}

    @QueryHandler
    FindContacts.Found handle(FindContacts asked) {
        String country = companies.company(asked.companyId()).map(Company::defaultCountry).orElse(null);
        Set<String> leads = new HashSet<>();
        Set<String> phones = new HashSet<>();
        List<Contact> contacts = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        for (Row row : rows(asked)) {
            Contact contact = contact(row, country);
            if (contact == null) {
                unknown.add(row.asked());
            } else if (leads.add(contact.leadId()) && phones.add(contact.phone())) {
                contacts.add(contact);
            }
        }
        for (Row row : members(asked)) {
            Contact contact = contact(row, country);
            if (contact != null && leads.add(contact.leadId()) && phones.add(contact.phone())) {
                contacts.add(contact);
            }
        }
        return new FindContacts.Found(contacts, unknown, unknownLists(asked));
    }

    private static @Nullable Contact contact(Row row, @Nullable String country) {
        String phone = row.phone() == null ? null : PhoneNumbers.normalise(row.phone(), country);
        return row.contactId() == null || row.leadId() == null || phone == null ? null : new Contact(row.contactId(), row.leadId(), phone);
    }

    private List<Row> rows(FindContacts asked) {
        return jdbc.sql("""
                        SELECT asked.id, survivor.contact_id, survivor.lead_id, survivor.phone
                        FROM unnest(:ids::text[]) WITH ORDINALITY AS asked (id, place)
                        LEFT JOIN LATERAL %s AS contact ON true
                        LEFT JOIN LATERAL %s AS survivor ON true
                        ORDER BY asked.place""".formatted(Answering.known(":company", "asked.id"), SURVIVOR))
                .param("ids", asked.contactIds().toArray(String[]::new))
                .param("company", asked.companyId())
                .query((row, _) -> new Row(row.getString(1), row.getString(2), row.getString(3), row.getString(4)))
                .list();
    }

    /**
     * Whoever left since they joined is passed over; whom the view does not know yet, as after a large import, is waited for by the caller.
     *
     * @throws LedgerException projection_lagging
     */
    private List<Row> members(FindContacts asked) {
        return jdbc.sql("""
                        SELECT member.contact_id, survivor.contact_id, survivor.lead_id, survivor.phone, contact.contact_id IS NULL AS unknown
                        FROM unnest(:lists::text[]) WITH ORDINALITY AS asked (id, place)
                        JOIN read.contact_list_member AS member ON member.company_id = :company AND member.list_id = asked.id
                        LEFT JOIN LATERAL %s AS contact ON true
                        LEFT JOIN LATERAL %s AS survivor ON true
                        ORDER BY asked.place, member.place""".formatted(Answering.known(":company", "member.contact_id"), SURVIVOR))
                .param("lists", asked.listIds().toArray(String[]::new))
                .param("company", asked.companyId())
                .query((row, _) -> member(row))
                .list();
    }

    private static Row member(ResultSet row) throws SQLException {
        if (row.getBoolean("unknown")) {
            throw new LedgerException(ErrorCode.PROJECTION_LAGGING, "Contacts of the list are still being taken in").retryAfter(5);
        }
        return new Row(row.getString(1), row.getString(2), row.getString(3), row.getString(4));
    }

    private List<String> unknownLists(FindContacts asked) {
        return jdbc.sql("""
                        SELECT asked.id FROM unnest(:lists::text[]) WITH ORDINALITY AS asked (id, place)
                        WHERE NOT EXISTS (SELECT FROM read.contact_list AS list WHERE list.company_id = :company AND list.list_id = asked.id)
                        ORDER BY asked.place""")
                .param("lists", asked.listIds().toArray(String[]::new))
                .param("company", asked.companyId())
                .query(String.class)
                .list();
    }
}
