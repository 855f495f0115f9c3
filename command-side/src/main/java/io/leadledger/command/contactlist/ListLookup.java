package io.leadledger.command.contactlist;

import io.leadledger.api.error.ErrorCode;
import io.leadledger.api.error.LedgerException;
import io.leadledger.web.consistency.ReadConsistency;
import io.leadledger.web.security.Caller;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the read model knows of lists. Whether a list is there decides its own history, in the transaction that changes it. */
@Component
public class ListLookup {

    private final JdbcClient jdbc;
    private final ReadConsistency consistency;

    ListLookup(JdbcClient jdbc, ReadConsistency consistency) {
        this.jdbc = jdbc;
        this.consistency = consistency;
    }

    /** @throws LedgerException not_found, before a large body is read */
    public void require(Caller caller, HttpServletRequest request, String listId) {
        consistency.require(caller, request, "contact-lists");
        boolean known = jdbc.sql("SELECT EXISTS (SELECT FROM read.contact_list WHERE company_id = :company AND list_id = :list)")
                .param("company", caller.companyId())
                .param("list", listId)
                .query(Boolean.class)
                .single();
        if (!known) {
            throw new LedgerException(ErrorCode.NOT_FOUND, "Contact list not found");
        }
    }

    /** Those of these contacts that are on the list already, as far as the view has come. */
    public Set<String> membersAmong(UUID companyId, String listId, Collection<String> contactIds) {
        if (contactIds.isEmpty()) {
            return Set.of();
        }
        return Set.copyOf(jdbc.sql("""
                        SELECT contact_id FROM read.contact_list_member
                        WHERE company_id = :company AND list_id = :list AND contact_id = ANY(:contacts)""")
                .param("company", companyId)
                .param("list", listId)
                .param("contacts", contactIds.toArray(String[]::new))
                .query(String.class)
                .list());
    }

    /** @throws LedgerException not_found for a list that is not there, or somebody who is not on it */
    void requireMember(Caller caller, HttpServletRequest request, String listId, String contactId) {
        require(caller, request, listId);
        boolean known = jdbc.sql("""
                        SELECT EXISTS (SELECT FROM read.contact_list_member
                                       WHERE company_id = :company AND list_id = :list AND contact_id = :contact)""")
                .param("company", caller.companyId())
                .param("list", listId)
                .param("contact", contactId)
                .query(Boolean.class)
                .single();
        if (!known) {
            throw new LedgerException(ErrorCode.NOT_FOUND, "Contact not found on this list");
        }
    }
}
