package io.leadledger.projection.questions;

import io.leadledger.api.question.QuestionEvent;
import io.leadledger.api.question.QuestionState;
import io.leadledger.projection.rows.Columns;
import io.leadledger.projection.rows.Entity;
import io.leadledger.projection.rows.EntityFold;
import io.leadledger.projection.rows.Key;
import io.leadledger.projection.rows.Keys;
import io.leadledger.projection.rows.StateJson;
import io.leadledger.projection.rows.Table;
import io.leadledger.projection.runtime.Projector;
import io.leadledger.projection.runtime.RecordedEvent;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import static io.leadledger.projection.rows.Keys.in;

@Component
final class QuestionsProjector implements Projector {

    private static final EntityFold<QuestionEvent, QuestionState> FOLD =
            new EntityFold<>(QuestionEvent.class, QuestionEvent::queryId, QuestionState.NEW);

    private static final Table<Entity<QuestionState>> QUESTION = new Table<Entity<QuestionState>>("question")
            .key("company_id", "uuid", question -> question.key().companyId())
            .key("query_id", "text", question -> question.key().id())
            .column("asked_by", "text", question -> question.state().askedBy())
            .column("query_text", "text", question -> question.state().text())
            .column("response_text", "text", question -> question.state().response())
            .column("created_at", "timestamptz", question -> Columns.momentOrNull(question.state().lifespan().createdAt()))
            .column("state", "json", question -> StateJson.write(question.state()));

    private final JdbcClient jdbc;

    QuestionsProjector(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "questions";
    }

    @Override
    public Class<QuestionEvent> concern() {
        return QuestionEvent.class;
    }

    @Override
    public void apply(List<RecordedEvent> batch) {
        Map<Key, QuestionState> known = Keys.read(
                jdbc, "SELECT company_id, query_id, state FROM question WHERE " + in("query_id"), FOLD.keys(batch), "query_id",
                (row, _) -> StateJson.read(row.getString("state"), QuestionState.class));
        QUESTION.upsert(jdbc, FOLD.fold(batch, known));
    }
}
