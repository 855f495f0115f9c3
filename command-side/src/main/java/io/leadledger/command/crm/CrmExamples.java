package io.leadledger.command.crm;

/** Bodies and answers that the description of the API shows. */
final class CrmExamples {

    static final String NEW_LEAD = """
            {"email": "prospect@company.com", "name": "John Doe", "company": "Acme Corp", "title": "VP of Engineering",
             "phone": "+1-555-0123", "source": "website", "source_detail": "pricing_page",
             "custom_fields": {"industry": "Technology", "company_size": "100-500"}, "enableAIScoring": true}""";

    static final String LEAD_CHANGE = """
            {"title": "CTO", "lifecycle_stage": "mql", "owner_id": "user_xyz", "tags": ["vip"], "custom_fields": {"region": "EMEA"}}""";

    static final String LEAD = """
            {"leadId": "lead_abc123", "email": "prospect@company.com", "name": "John Doe", "company": "Acme Corp",
             "title": "VP of Engineering", "phone": "+1-555-0123", "source": "website", "source_detail": "pricing_page", "score": 85,
             "scoreBreakdown": {"behavioral": 90, "firmographic": 80, "intent": 85, "engagement": 88}, "lifecycle_stage": "lead",
             "owner": {"user_id": "user_xyz"}, "tags": ["vip"], "custom_fields": {"industry": "Technology"},
             "recommendedActions": ["Send personalized product demo invitation"], "created_at": "2025-01-15T10:00:00Z",
             "updated_at": "2025-01-15T10:00:00Z"}""";

    static final String LEAD_STAGE = "{\"stage\": \"mql\"}";
    static final String OWNER = "{\"owner_id\": \"user_xyz\"}";
    static final String TAGS = "{\"tags\": [\"vip\"]}";

    static final String NEW_DEAL = """
            {"name": "Acme Corp - Enterprise License", "value": 75000, "currency": "USD", "stage": "proposal", "probability": 60,
             "lead_id": "lead_abc123", "owner_id": "user_xyz", "expected_close_date": "2025-02-28"}""";

    static final String DEAL_CHANGE = "{\"value\": 80000, \"notes\": \"Asked for a second demo\", \"stage\": \"negotiation\"}";
    static final String DEAL_STAGE = "{\"stage\": \"closed_won\", \"value\": 72000}";

    static final String DEAL = """
            {"deal_id": "deal_def456", "name": "Acme Corp - Enterprise License", "value": 75000, "currency": "USD", "stage": "proposal",
             "probability": 60, "lead_id": "lead_abc123", "company": "Acme Corp", "contacts": [], "owner": {"user_id": "user_xyz"},
             "expected_close_date": "2025-02-28", "actual_close_date": null, "notes": "", "custom_fields": {},
             "created_at": "2025-01-10T10:00:00Z", "updated_at": "2025-01-10T10:00:00Z"}""";

    private CrmExamples() {}
}
