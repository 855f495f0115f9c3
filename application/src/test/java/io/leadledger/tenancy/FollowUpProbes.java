package io.leadledger.tenancy;

import java.util.List;

/** Otto's follow-ups: tasks, drafts, sequences, clones. */
final class FollowUpProbes extends Probes {

    @Override
    void askAll() {
        followUps();
        drafts();
        nurture();
        clones();
    }

    private void followUps() {
        String ofCall = "/api/v1/calls/{call}/follow-up-tasks";
        probe(404, "GET /api/v1/calls/{call_id}/follow-up-tasks", ofCall);
        probe(404, "POST /api/v1/calls/{call_id}/follow-up-tasks", ofCall, "{\"task_type\": \"call\", \"description\": \"Mine\"}");
        probe(200, "GET /api/v1/follow-up-tasks", "/api/v1/follow-up-tasks?call_id={call}");
        probe(404, "GET /api/v1/follow-up-tasks/{task_id}", "/api/v1/follow-up-tasks/{task}");
        probe(404, "PATCH /api/v1/follow-up-tasks/{task_id}", "/api/v1/follow-up-tasks/{task}", "{\"status\": \"done\"}");
    }

    private void nurture() {
        String all = "/api/v1/nurture-sequences";
        String enrolments = "/api/v1/nurture-enrolments";
        probe(200, "GET " + all, all);
        probe(403, "POST " + all, all, """
                {"company_id": "{company}", "name": "Mine", "steps": [{"delay": 1, "channel": "sms"}]}""");
        probe(404, "GET " + all + "/{sequence_id}", all + "/{sequence}");
        probe(404, "PUT " + all + "/{sequence_id}", all + "/{sequence}", "{\"is_active\": false}");
        probe(404, "DELETE " + all + "/{sequence_id}", all + "/{sequence}");
        probe(404, "POST " + all + "/{sequence_id}/enrolments", all + "/{sequence}/enrolments", "{\"lead_id\": \"" + ForeignRequests.MINE + "\"}");
        probe(200, "GET " + enrolments, enrolments + "?sequence_id={sequence}&lead_id={lead}");
        probe(404, "GET " + enrolments + "/{enrolment_id}", enrolments + "/{enrolment}");
        probe(404, "POST " + enrolments + "/{enrolment_id}/stop", enrolments + "/{enrolment}/stop");
    }

    private void drafts() {
        for (String kind : List.of("draft", "nurture", "rehash")) {
            probe(404, "POST /api/v1/ai/followup/" + kind, "/api/v1/ai/followup/" + kind, "{\"call_id\": \"{call}\"}");
        }
        for (String list : List.of("followup", "clone")) {
            probe(200, "GET /api/v1/" + list + "/{rep_id}/drafts", "/api/v1/" + list + "/{rep}/drafts");
        }
        probe(404, "GET /api/v1/drafts/{draft_id}", "/api/v1/drafts/{draft}");
        probe(404, "PATCH /api/v1/drafts/{draft_id}", "/api/v1/drafts/{draft}", "{\"status\": \"sent\"}");
    }

    private void clones() {
        String clone = "/api/v1/clone/{rep}";
        String mapped = " /api/v1/clone/{rep_id}";
        probe(404, "GET" + mapped + "/profile", clone + "/profile");
        probe(404, "GET" + mapped + "/status", clone + "/status");
        probe(404, "POST" + mapped + "/generate", clone + "/generate", "{\"prompt\": \"Write\"}");
        probe(200, "GET /api/v1/otto-save", "/api/v1/otto-save");
        probe(200, "PUT /api/v1/otto-save", "/api/v1/otto-save", "{\"enabled\": true}");
        // a clone of the caller's own, whatever the rep is called
        probe(400, "POST" + mapped + "/train", clone + "/train", "{\"communication_samples\": []}");
    }
}
