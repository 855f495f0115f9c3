package io.leadledger.query.callcenter;

/**
 * SQL of who answers for a contact's id today. Each step is a subquery with a limit, which PostgreSQL can only look up in the index of ids.
 * Of a plain join it would think that a company that has just imported its first thousands has nobody, and read all of them for each of them.
 */
final class Answering {

    private Answering() {}

    /** What is known of an id: {@code contact_id} and {@code survivor_id}, or no row. */
    static String known(String company, String contactId) {
        return """
                (select k.contact_id, k.survivor_id from read.contact k
                 where k.company_id = %s and k.contact_id = %s limit 1)""".formatted(company, contactId);
    }

    /** The contact that survived, unless it is gone. */
    static String survivor(String company, String leadId) {
        return """
                (select s.* from read.contact s
                 where s.company_id = %s and s.lead_id = %s and s.shown limit 1)""".formatted(company, leadId);
    }
}
