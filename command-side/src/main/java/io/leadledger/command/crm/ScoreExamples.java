package io.leadledger.command.crm;

/** Bodies and answers of scoring and prediction that the description of the API shows. */
final class ScoreExamples {

    static final String SCORE = """
            {"scoring_model": "default", "include_predictions": true, "factors": ["behavioral", "firmographic", "intent", "engagement"]}""";

    static final String SCORED = """
            {"leadId": "lead_abc123", "score": 85, "previous_score": 72, "score_change": 13,
             "scoreBreakdown": {"behavioral": {"score": 90, "signals": [{"signal": "Multiple pricing page visits", "impact": 15}]}},
             "predictions": {"conversion_probability": 0.72, "expected_deal_size": 75000,
               "optimal_contact_time": "Tuesday 10:00 AM EST", "recommended_channel": "phone"},
             "recommendedActions": ["Send personalized product demo invitation"], "model": "default",
             "model_version": "rules-1+prior-1", "scored_at": "2025-01-15T10:30:00Z"}""";

    static final String PREDICT = "{\"include_factors\": true, \"include_recommendations\": true}";

    static final String PREDICTED = """
            {"deal_id": "deal_def456",
             "predictions": {"win_probability": 0.68, "confidence": 0.85, "predicted_close_date": "2025-02-25", "predicted_value": 72000,
               "value_range": {"low": 65000, "high": 85000}},
             "risk_assessment": {"overall_risk": "medium", "risk_factors": [{"factor": "Competitor engagement detected",
               "impact": "high", "mitigation": "Schedule executive sponsor call"}]},
             "recommendations": [{"action": "Share customer case study in same industry", "priority": "medium",
               "expected_impact": "+5% win probability"}],
             "similar_deals": {"won": 12, "lost": 5, "average_win_rate": 0.71, "average_cycle_days": 45},
             "model": "trained", "model_version": "logistic-1a2b3c4d", "predicted_at": "2025-01-15T10:30:00Z"}""";

    private ScoreExamples() {}
}
