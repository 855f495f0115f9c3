package io.leadledger.command.contact;

import io.leadledger.web.consistency.ReadConsistency;
import io.leadledger.web.security.Caller;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which lead a contact id stands for. Ids are hashes, so the read model has to know; what a lead is now, its own events tell. */
@Component
public class ContactLookup {

    private final JdbcClient jdbc;
    private final ReadConsistency consistency;

    ContactLookup(JdbcClient jdbc, ReadConsistency consistency) {
        this.jdbc = jdbc;
        this.consistency = consistency;
    }

    /** Waits until contacts that the caller made are known. Empty for an id that is unknown or another company's. */
    public Optional<String> leadOf(Caller caller, HttpServletRequest request, String contactId) {
        consistency.require(caller, request, "lead-list");
        return Optional.ofNullable(leadsOf(caller.companyId(), List.of(contactId)).get(contactId));
    }

    /** Leads by contact ids; those that are unknown are left out. */
    public Map<String, String> leadsOf(UUID companyId, List<String> contactIds) {
        return jdbc.sql("SELECT contact_id, lead_id FROM read.contact WHERE company_id = :company AND contact_id = ANY(:contacts)")
                .param("company", companyId)
                .param("contacts", contactIds.toArray(String[]::new))
                .query((row, _) -> Map.entry(row.getString("contact_id"), row.getString("lead_id")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
