package io.leadledger.projection.calls;

import io.leadledger.api.state.CallState;
import io.leadledger.api.state.Transcript;
import io.leadledger.projection.rows.Columns;
import io.leadledger.projection.rows.Entity;
import io.leadledger.projection.rows.Key;
import io.leadledger.projection.rows.Keys;
import io.leadledger.projection.rows.StateJson;
import io.leadledger.projection.rows.Table;
import java.util.Collection;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

import static io.leadledger.projection.rows.Keys.in;

/** The SQL of this projection. Transcripts are long and change once, so they are not in the row that changes with every fact. */
final class CallTables {

    private static final Table<Entity<CallState>> CALL = new Table<Entity<CallState>>("call")
            .key("company_id", "uuid", call -> call.key().companyId())
            .key("call_id", "text", call -> call.key().id())
            .column("lead_id", "text", call -> Entity.reference(call.state().leadId()))
            .column("direction", "text", call -> shown(call).text("direction"))
            .column("status", "text", call -> shown(call).status())
            .column("outcome", "text", call -> shown(call).text("outcome"))
            .column("started_at", "timestamptz", call -> shown(call).startedAt())
            .column("ended_at", "timestamptz", call -> shown(call).endedAt())
            .column("duration", "numeric", call -> shown(call).duration())
            .column("rep_id", "text", call -> Entity.reference(shown(call).text("rep_id")))
            .column("caller_phone", "text", call -> shown(call).text("caller_phone"))
            .column("rep_phone", "text", call -> shown(call).text("rep_phone"))
            .column("campaign_id", "text", call -> Columns.indexed(shown(call).text("campaign_id")))
            .column("recording_url", "text", call -> shown(call).text("recording_url"))
            .column("template_id", "text", call -> Columns.indexed(shown(call).text("template_id")))
            .column("created_at", "timestamptz", call -> Columns.momentOrNull(call.state().lifespan().createdAt()))
            .column("updated_at", "timestamptz", call -> Columns.momentOrNull(call.state().lifespan().updatedAt()))
            .column("deleted", "boolean", call -> call.state().lifespan().isDeleted())
            .column("state", "json", call -> StateJson.write(call.state().with(null)));

    private static final Table<Entity<Transcript>> TRANSCRIPT = new Table<Entity<Transcript>>("call_transcript")
            .key("company_id", "uuid", call -> call.key().companyId())
            .key("call_id", "text", call -> call.key().id())
            .column("transcript", "json", call -> StateJson.write(call.state()));

    private static final Table<Upload> UPLOAD = new Table<Upload>("call_upload")
            .key("company_id", "uuid", Upload::companyId)
            .key("position", "bigint", Upload::position)
            .column("call_id", "text", Upload::callId)
            .column("client", "text", upload -> upload.event().client())
            .column("campaign_id", "text", upload -> upload.event().campaignId())
            .column("voice_agent_id", "text", upload -> upload.event().voiceAgentId())
            .column("started_at", "timestamptz", Upload::startedAt)
            .column("posted", "json", upload -> StateJson.write(upload.event().posted()));

    private final JdbcClient jdbc;

    CallTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<Key, CallState> calls(Collection<Key> keys) {
        return Keys.read(
                jdbc, "SELECT company_id, call_id, state FROM call WHERE " + in("call_id"), keys, "call_id",
                (row, _) -> StateJson.read(row.getString("state"), CallState.class));
    }

    Map<Key, Transcript> transcripts(Collection<Key> keys) {
        return Keys.read(
                jdbc, "SELECT company_id, call_id, transcript FROM call_transcript WHERE " + in("call_id"), keys, "call_id",
                (row, _) -> StateJson.read(row.getString("transcript"), Transcript.class));
    }

    void write(Collection<Entity<CallState>> calls) {
        CALL.upsert(jdbc, calls);
    }

    void writeTranscripts(Collection<Entity<Transcript>> transcripts) {
        TRANSCRIPT.upsert(jdbc, transcripts);
    }

    void writeUploads(Collection<Upload> uploads) {
        UPLOAD.insertMissing(jdbc, uploads);
    }

    private static CallColumns shown(Entity<CallState> call) {
        return new CallColumns(call.state());
    }
}
