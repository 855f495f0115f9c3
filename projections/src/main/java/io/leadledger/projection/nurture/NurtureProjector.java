package io.leadledger.projection.nurture;

import io.leadledger.api.nurture.EnrolmentEvent;
import io.leadledger.api.nurture.EnrolmentState;
import io.leadledger.api.nurture.NurtureEvent;
import io.leadledger.api.nurture.SequenceEvent;
import io.leadledger.api.nurture.SequenceState;
import io.leadledger.projection.rows.Columns;
import io.leadledger.projection.rows.Entity;
import io.leadledger.projection.rows.Key;
import io.leadledger.projection.rows.Keys;
import io.leadledger.projection.rows.StateJson;
import io.leadledger.projection.rows.Table;
import io.leadledger.projection.rows.WorkFold;
import io.leadledger.projection.runtime.Projector;
import io.leadledger.projection.runtime.RecordedEvent;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import static io.leadledger.projection.rows.Keys.in;

@Component
final class NurtureProjector implements Projector {

    private static final WorkFold<SequenceEvent, SequenceState> SEQUENCES = new WorkFold<>(SequenceEvent.class, SequenceState.class);
    private static final WorkFold<EnrolmentEvent, EnrolmentState> ENROLMENTS = new WorkFold<>(EnrolmentEvent.class, EnrolmentState.class);

    private static final Table<Entity<SequenceState>> SEQUENCE = new Table<Entity<SequenceState>>("nurture_sequence")
            .key("company_id", "uuid", sequence -> sequence.key().companyId())
            .key("sequence_id", "text", sequence -> sequence.key().id())
            .column("name", "text", sequence -> sequence.state().details().name())
            .column("active", "boolean", sequence -> sequence.state().details().active())
            .column("deleted", "boolean", sequence -> sequence.state().isDeleted())
            .column("created_at", "timestamptz", sequence -> Columns.momentOrNull(sequence.state().lifespan().createdAt()))
            .column("state", "json", sequence -> StateJson.write(sequence.state()));

    private static final Table<Entity<EnrolmentState>> ENROLMENT = new Table<Entity<EnrolmentState>>("nurture_enrolment")
            .key("company_id", "uuid", enrolment -> enrolment.key().companyId())
            .key("enrolment_id", "text", enrolment -> enrolment.key().id())
            .column("sequence_id", "text", enrolment -> Columns.id(enrolment.state().sequenceId()))
            .column("lead_id", "text", enrolment -> Columns.id(enrolment.state().leadId()))
            .column("status", "text", enrolment -> enrolment.state().status().wireName())
            .column("next_due_at", "timestamptz", enrolment -> Columns.momentOrNull(enrolment.state().nextDueAt()))
            .column("enrolled_at", "timestamptz", enrolment -> Columns.moment(enrolment.state().enrolledAt()))
            .column("state", "json", enrolment -> StateJson.write(enrolment.state()));

    private final JdbcClient jdbc;

    NurtureProjector(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "nurture";
    }

    @Override
    public Class<NurtureEvent> concern() {
        return NurtureEvent.class;
    }

    @Override
    public void apply(List<RecordedEvent> batch) {
        Map<Key, SequenceState> sequences = Keys.read(
                jdbc, "SELECT company_id, sequence_id, state FROM nurture_sequence WHERE " + in("sequence_id"), SEQUENCES.keys(batch),
                "sequence_id", (row, _) -> StateJson.read(row.getString("state"), SequenceState.class));
        SEQUENCE.upsert(jdbc, SEQUENCES.fold(batch, sequences));
        Map<Key, EnrolmentState> enrolments = Keys.read(
                jdbc, "SELECT company_id, enrolment_id, state FROM nurture_enrolment WHERE " + in("enrolment_id"), ENROLMENTS.keys(batch),
                "enrolment_id", (row, _) -> StateJson.read(row.getString("state"), EnrolmentState.class));
        ENROLMENT.upsert(jdbc, ENROLMENTS.fold(batch, enrolments));
    }
}
