package io.leadledger.query.leads;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Leads as a table. A cell that a spreadsheet would take for a formula is escaped. */
final class LeadCsv {

    private static final List<Column> COLUMNS = List.of(
            new Column("lead_id", Lead::leadId),
            new Column("customer_phone", Lead::customerPhone),
            new Column("name", Lead::name),
            new Column("email", Lead::email),
            new Column("company", Lead::company),
            new Column("lead_status", Lead::leadStatus),
            new Column("total_score", Lead::totalScore),
            new Column("intent_score", Lead::intentScore),
            new Column("urgency_score", Lead::urgencyScore),
            new Column("budget_score", Lead::budgetScore),
            new Column("fit_score", Lead::fitScore),
            new Column("engagement_score", Lead::engagementScore),
            new Column("platforms", lead -> String.join(";", lead.platforms())),
            new Column("conversation_count", Lead::conversationCount),
            new Column("total_messages", Lead::totalMessages),
            new Column("template_sends_count", Lead::templateSendsCount),
            new Column("last_message_at", Lead::lastMessageAt),
            new Column("last_message_text", Lead::lastMessageText),
            new Column("last_message_sender", Lead::lastMessageSender),
            new Column("first_contact_at", Lead::firstContactAt),
            new Column("created_at", Lead::createdAt),
            new Column("has_extraction", Lead::hasExtraction),
            new Column("extraction_id", Lead::extractionId));

    private record Column(String name, Function<Lead, @Nullable Object> value) {}

    private LeadCsv() {}

    static String of(List<Lead> leads) {
        StringBuilder csv = new StringBuilder();
        csv.append(COLUMNS.stream().map(Column::name).collect(Collectors.joining(","))).append("\r\n");
        for (Lead lead : leads) {
            csv.append(COLUMNS.stream().map(column -> cell(column.value().apply(lead))).collect(Collectors.joining(","))).append("\r\n");
        }
        return csv.toString();
    }

    static String cell(@Nullable Object value) {
        String text = value == null ? "" : value.toString();
        String harmless = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return harmless.matches("(?s).*[\",\r\n].*") ? '"' + harmless.replace("\"", "\"\"") + '"' : harmless;
    }
}
