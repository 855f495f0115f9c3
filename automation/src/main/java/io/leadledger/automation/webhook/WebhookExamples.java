package io.leadledger.automation.webhook;

/** Bodies that the description of the API shows. */
final class WebhookExamples {

    private static final String LEAD = """
            "occurred_at": "2026-11-20T15:33:45Z", "leadId": "lead_abc123", "email": "prospect@company.com", "name": "John Doe",
             "company": "Acme Corp", "title": "VP of Engineering", "phone": "+1-555-0123", "source": "website",
             "source_detail": "pricing_page", "score": 0, "lifecycle_stage": "lead", "provisional": false""";

    private static final String DEAL = """
            "occurred_at": "2026-11-20T15:33:45Z", "deal_id": "deal_def456", "lead_id": "lead_abc123", "name": "Acme, 50 seats",
             "value": 50000, "currency": "USD",\s""";

    private static final String CALL = """
            "occurred_at": "2026-11-20T15:33:45Z", "callId": "60a2e7f3b9c1a83e94d8f2c3", "contactId": "lead_abc123", "campaignId": null,
             "duration": 223, "outcome": "successful", "recording": null, "call_id": "60a2e7f3b9c1a83e94d8f2c3",
             "lead_id": "lead_abc123", "direction": "outbound", "status": "%s", "duration_seconds": 223,
             "started_at": "2026-11-20T15:30:02Z", "ended_at": "2026-11-20T15:33:45Z\"""";

    private static final String CALL_CENTER_CALL = """
            "callId": "60a2e7f3b9c1a83e94d8f2c3", "contactId": "60a2e7f3b9c1a83e94d8f2a1", "campaignId": "60a2e7f3b9c1a83e94d8f2e1",
             "duration": %s, "outcome": %s, "recording": %s""";

    private static final String CAMPAIGN = """
            "campaignId": "60a2e7f3b9c1a83e94d8f2e1", "name": "Summer Promotion", "status": "%s\"""";

    private WebhookExamples() {}

    static String of(Family family, EventType type) {
        return """
                {"id": "evt_60a2e7f3b9c1a83e94d8f2f1", "type": "%s", "created": "2026-11-20T15:33:45.120Z", "data": {%s}}"""
                .formatted(type.wire(), family == Family.CALL_CENTER ? callCenter(type) : data(type));
    }

    private static String data(EventType type) {
        return switch (type) {
            case LEAD_CREATED -> LEAD;
            case LEAD_SCORE_CHANGED -> lead("\"old_score\": 40, \"new_score\": 85");
            case LEAD_STAGE_CHANGED -> lead("\"old_stage\": \"lead\", \"new_stage\": \"mql\"");
            case DEAL_CREATED -> DEAL + "\"stage\": \"qualification\", \"probability\": 25, \"expected_close_date\": \"2027-01-31\"";
            case DEAL_STAGE_CHANGED -> moved("discovery", "proposal");
            case DEAL_WON -> moved("negotiation", "closed_won");
            case DEAL_LOST -> moved("negotiation", "closed_lost");
            case CALL_STARTED -> CALL.formatted("in_progress");
            case CALL_COMPLETED -> CALL.formatted("completed");
            case CALL_FAILED -> CALL.formatted("no_answer");
            case CALL_TRANSCRIBED -> CALL.formatted("completed") + ", \"language\": \"en\"";
            case CAMPAIGN_STARTED, CAMPAIGN_COMPLETED, CAMPAIGN_PAUSED -> "\"occurred_at\": \"2026-11-20T15:33:45Z\", " + callCenter(type);
        };
    }

    private static String callCenter(EventType type) {
        return switch (type) {
            case CALL_COMPLETED -> CALL_CENTER_CALL.formatted(
                    "223", "\"successful\"", "\"https://ledger.example.com/recordings/60a2e7f3b9c1a83e94d8f2c3.mp3\"");
            case CALL_FAILED -> CALL_CENTER_CALL.formatted("null", "\"no_answer\"", "null");
            case CAMPAIGN_STARTED -> CAMPAIGN.formatted("active");
            case CAMPAIGN_PAUSED -> CAMPAIGN.formatted("paused");
            case CAMPAIGN_COMPLETED ->
                    CAMPAIGN.formatted("completed") + ", \"totalContacts\": 152, \"completedCalls\": 152, \"successfulCalls\": 97";
            default -> CALL_CENTER_CALL.formatted("null", "null", "null");
        };
    }

    private static String lead(String change) {
        return "\"occurred_at\": \"2026-11-20T15:33:45Z\", \"leadId\": \"lead_abc123\", " + change;
    }

    private static String moved(String from, String to) {
        return DEAL + "\"old_stage\": \"%s\", \"new_stage\": \"%s\"".formatted(from, to);
    }
}
