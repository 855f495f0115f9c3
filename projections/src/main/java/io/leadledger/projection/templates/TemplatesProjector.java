package io.leadledger.projection.templates;

import io.leadledger.api.template.TemplateContent;
import io.leadledger.api.template.TemplateEvent;
import io.leadledger.api.template.TemplateState;
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
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import static io.leadledger.projection.rows.Keys.in;

@Component
final class TemplatesProjector implements Projector {

    private static final EntityFold<TemplateEvent, TemplateState> FOLD =
            new EntityFold<>(TemplateEvent.class, TemplateEvent::templateId, TemplateState.NEW);

    private static final Table<Entity<TemplateState>> TEMPLATE = new Table<Entity<TemplateState>>("template")
            .key("company_id", "uuid", template -> template.key().companyId())
            .key("template_id", "text", template -> template.key().id())
            .column("industry", "text", template -> template.state().content().industry())
            .column("search", "text", template -> search(template.state().content()))
            .column("created_at", "timestamptz", template -> Columns.momentOrNull(template.state().lifespan().createdAt()))
            .column("deleted", "boolean", template -> template.state().lifespan().isDeleted())
            .column("state", "json", template -> StateJson.write(template.state()));

    private static final Table<Version> VERSION = new Table<Version>("template_version")
            .key("company_id", "uuid", version -> version.key().companyId())
            .key("template_id", "text", version -> version.key().id())
            .key("version", "integer", Version::number)
            .column("content", "json", version -> StateJson.write(version.content()))
            .column("created_at", "timestamptz", version -> Columns.moment(version.event().occurredAt()));

    private final JdbcClient jdbc;

    TemplatesProjector(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Version(Key key, int number, TemplateContent content, TemplateEvent event) {}

    @Override
    public String name() {
        return "templates";
    }

    @Override
    public Class<TemplateEvent> concern() {
        return TemplateEvent.class;
    }

    @Override
    public void apply(List<RecordedEvent> batch) {
        Map<Key, TemplateState> known = Keys.read(
                jdbc, "SELECT company_id, template_id, state FROM template WHERE " + in("template_id"), FOLD.keys(batch), "template_id",
                (row, _) -> StateJson.read(row.getString("state"), TemplateState.class));
        TEMPLATE.upsert(jdbc, FOLD.fold(batch, known));
        VERSION.insertMissing(jdbc, batch.stream().map(TemplatesProjector::version).flatMap(List::stream).toList());
    }

    private static List<Version> version(RecordedEvent event) {
        TemplateEvent template = (TemplateEvent) event.payload();
        Key key = Key.of(event.companyId(), template.templateId());
        return switch (template) {
            case TemplateEvent.Created e -> List.of(new Version(key, 1, e.content(), e));
            case TemplateEvent.Revised e -> List.of(new Version(key, e.version(), e.content(), e));
            case TemplateEvent.Deleted _ -> List.of();
        };
    }

    private static String search(TemplateContent content) {
        return (content.name() + '\n' + Objects.requireNonNullElse(content.description(), "")).toLowerCase(Locale.ROOT);
    }
}
