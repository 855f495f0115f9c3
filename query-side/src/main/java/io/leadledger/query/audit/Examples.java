package io.leadledger.query.audit;

/** Answers for the description of the API. */
final class Examples {

    static final String HISTORY = """
            {"events": [{"event_id": "30103baa-c1ad-808d-ae06-a638f763f359", "source_event_id": "event_12345", "sequence": 1, "position": 2, \
            "type": "lead.stage_changed", "revision": "1", "entity": {"kind": "lead", "id": "asha"}, \
            "occurred_at": "2026-01-20T09:30:00Z", "recorded_at": "2026-01-20T09:30:02.061952Z", \
            "actor": "key:bdf89a5a-a81c-4c2d-b55d-d0bdee8513ab", "family": "ingestion", "request_id": "r-1", "correlation_id": "r-1", \
            "causation_id": "0edb42ed-a906-49c5-8135-1f5f9fa86c15", \
            "payload": {"lead_id": "asha", "stage": "sql", "extra": {}, "occurred_at": "2026-01-20T09:30:00Z"}, \
            "changes": [{"field": "lifecycle_stage", "old": "lead", "new": "sql"}]}], "next_cursor": null}""";

    static final String SEARCH = """
            {"events": [{"event_id": "30103baa-c1ad-808d-ae06-a638f763f359", "source_event_id": "event_12345", "position": 2, \
            "type": "lead.stage_changed", "revision": "1", "entity": {"kind": "lead", "id": "asha"}, \
            "occurred_at": "2026-01-20T09:30:00Z", "recorded_at": "2026-01-20T09:30:02.061952Z", \
            "actor": "key:bdf89a5a-a81c-4c2d-b55d-d0bdee8513ab", "family": "ingestion", "request_id": "r-1", "correlation_id": "r-1", \
            "causation_id": "0edb42ed-a906-49c5-8135-1f5f9fa86c15", \
            "payload": {"lead_id": "asha", "stage": "sql", "extra": {}, "occurred_at": "2026-01-20T09:30:00Z"}}], "next_cursor": null, "scanned_to": 1, "complete": true}""";

    static final String LINE = """
            {"event_id": "30103baa-c1ad-808d-ae06-a638f763f359", "source_event_id": "event_12345", "position": 2, \
            "type": "lead.stage_changed", "revision": "1", "entity": {"kind": "lead", "id": "asha"}, \
            "occurred_at": "2026-01-20T09:30:00Z", "recorded_at": "2026-01-20T09:30:02.061952Z", \
            "actor": "key:bdf89a5a-a81c-4c2d-b55d-d0bdee8513ab", "family": "ingestion", "request_id": "r-1", "correlation_id": "r-1", \
            "causation_id": "0edb42ed-a906-49c5-8135-1f5f9fa86c15", \
            "payload": {"lead_id": "asha", "stage": "sql", "extra": {}, "occurred_at": "2026-01-20T09:30:00Z"}}""";

    static final String STATE = """
            {"id": "asha", "kind": "lead", "version": 1, "known_at": null, "as_of": "2026-02-15T00:00:00Z", \
            "event": {"event_id": "30103baa-c1ad-808d-ae06-a638f763f359", "sequence": 1, "type": "lead.stage_changed", \
            "occurred_at": "2026-01-20T09:30:00Z", "recorded_at": "2026-01-20T09:30:02.061952Z"}, \
            "state": {"lead_id": "asha", "name": "Asha", "lifecycle_stage": "sql"}}""";

    static final String DIFF = """
            {"id": "asha", "kind": "lead", "from": 0, "to": 1, "changes": [{"field": "lifecycle_stage", "old": null, "new": "sql", \
            "event": {"event_id": "30103baa-c1ad-808d-ae06-a638f763f359", "sequence": 1, "type": "lead.stage_changed", \
            "occurred_at": "2026-01-20T09:30:00Z", "recorded_at": "2026-01-20T09:30:02.061952Z"}}]}""";

    private Examples() {}
}
