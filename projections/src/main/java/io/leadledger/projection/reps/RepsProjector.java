package io.leadledger.projection.reps;

import io.leadledger.api.RepEvent;
import io.leadledger.api.state.Attributes;
import io.leadledger.api.state.RepState;
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
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import static io.leadledger.projection.rows.Keys.in;

@Component
final class RepsProjector implements Projector {

    private static final EntityFold<RepEvent, RepState> FOLD = new EntityFold<>(RepEvent.class, RepEvent::repId, RepState.NEW);

    private static final Table<Entity<RepState>> REP = new Table<Entity<RepState>>("rep")
            .key("company_id", "uuid", rep -> rep.key().companyId())
            .key("rep_id", "text", rep -> rep.key().id())
            .column("name", "text", rep -> name(rep.state().attributes()))
            .column("email", "text", rep -> rep.state().attributes().text("email"))
            .column("role", "text", rep -> rep.state().attributes().text("role"))
            .column("phone", "text", rep -> rep.state().attributes().text("phone", "phone_number"))
            .column("created_at", "timestamptz", rep -> Columns.momentOrNull(rep.state().lifespan().createdAt()))
            .column("updated_at", "timestamptz", rep -> Columns.momentOrNull(rep.state().lifespan().updatedAt()))
            .column("deleted", "boolean", rep -> rep.state().lifespan().isDeleted())
            .column("state", "json", rep -> StateJson.write(rep.state()));

    private final JdbcClient jdbc;

    RepsProjector(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "reps";
    }

    @Override
    public Class<RepEvent> concern() {
        return RepEvent.class;
    }

    @Override
    public void apply(List<RecordedEvent> batch) {
        Map<Key, RepState> known = Keys.read(
                jdbc, "SELECT company_id, rep_id, state FROM rep WHERE " + in("rep_id"), FOLD.keys(batch), "rep_id",
                (row, _) -> StateJson.read(row.getString("state"), RepState.class));
        REP.upsert(jdbc, FOLD.fold(batch, known));
    }

    /** Some sources know the name only in its parts. */
    static @Nullable String name(Attributes rep) {
        String whole = rep.text("name", "full_name", "display_name");
        if (whole != null) {
            return whole;
        }
        String parts = Stream.of(rep.text("first_name"), rep.text("last_name")).filter(Objects::nonNull).collect(Collectors.joining(" "));
        return parts.isEmpty() ? null : parts;
    }
}
