package io.leadledger.query.leads;

import io.leadledger.query.list.Csv;

/** Leads of the Leads family as a table. */
final class LeadCsv {

    static final Csv<Lead> TABLE = new Csv<Lead>()
            .column("lead_id", Lead::leadId)
            .column("customer_phone", Lead::customerPhone)
            .column("name", Lead::name)
            .column("email", Lead::email)
            .column("company", Lead::company)
            .column("lead_status", Lead::leadStatus)
            .column("total_score", Lead::totalScore)
            .column("intent_score", Lead::intentScore)
            .column("urgency_score", Lead::urgencyScore)
            .column("budget_score", Lead::budgetScore)
            .column("fit_score", Lead::fitScore)
            .column("engagement_score", Lead::engagementScore)
            .column("platforms", lead -> String.join(";", lead.platforms()))
            .column("conversation_count", Lead::conversationCount)
            .column("total_messages", Lead::totalMessages)
            .column("template_sends_count", Lead::templateSendsCount)
            .column("last_message_at", Lead::lastMessageAt)
            .column("last_message_text", Lead::lastMessageText)
            .column("last_message_sender", Lead::lastMessageSender)
            .column("first_contact_at", Lead::firstContactAt)
            .column("created_at", Lead::createdAt)
            .column("has_extraction", Lead::hasExtraction)
            .column("extraction_id", Lead::extractionId);

    private LeadCsv() {}
}
