package io.leadledger.query.audit;

import io.leadledger.api.LedgerEvent;
import io.leadledger.api.error.LedgerException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Rebuilds what was known of an entity from the events that count. */
@Component
class StateReader {

    private final EventLog log;
    private final HistoryScopes scopes;

    StateReader(EventLog log, HistoryScopes scopes) {
        this.log = log;
        this.scopes = scopes;
    }

    /** @throws LedgerException not found, when the company has no such entity, or nothing was known of it then */
    RebuiltState at(UUID companyId, EntityRef entity, Viewpoint viewpoint) {
        RebuiltState state = log.inOneSnapshot(() -> rebuild(companyId, entity, viewpoint, "version"));
        if (!state.known()) {
            throw Unknown.then();
        }
        return state;
    }

    /** @throws LedgerException not found, when the company has no such entity, or nothing was known of it at the later point */
    List<FieldDiff> between(UUID companyId, EntityRef entity, Viewpoint from, Viewpoint to) {
        return log.inOneSnapshot(() -> {
            RebuiltState before = rebuild(companyId, entity, from, "from");
            RebuiltState after = rebuild(companyId, entity, to, "to");
            if (!after.known()) {
                throw Unknown.then();
            }
            return Change.between(before.fields(), after.fields()).stream()
                    .map(change -> new FieldDiff(change.field(), change.before(), change.after(), after.setBy().get(change.field())))
                    .toList();
        });
    }

    /** @param parameter that the version, if any, was given by */
    private RebuiltState rebuild(UUID companyId, EntityRef entity, Viewpoint viewpoint, String parameter) {
        HistoryScope scope = scopes.scopeOf(companyId, entity, viewpoint);
        Rebuilding rebuilding = new Rebuilding(scope, viewpoint);
        log.scan(companyId, scope.streams(), rebuilding::take);
        if (!rebuilding.exists) {
            throw Unknown.entity(entity);
        }
        if (viewpoint.version() != null && rebuilding.sequence <= viewpoint.version()) {
            throw Unknown.version(parameter, viewpoint.version(), rebuilding.sequence - 1);
        }
        HistoryFold fold = rebuilding.fold;
        return new RebuiltState(scope.entity(), fold.knows(), rebuilding.last, fold.fields(), rebuilding.setBy);
    }

    private static final class Rebuilding {

        private final HistoryScope scope;
        private final Viewpoint viewpoint;
        private final HistoryFold fold;
        private final Map<String, EventRef> setBy = new HashMap<>();
        private @Nullable EventRef last;
        private long sequence;
        private boolean exists;

        Rebuilding(HistoryScope scope, Viewpoint viewpoint) {
            this.scope = scope;
            this.viewpoint = viewpoint;
            this.fold = new HistoryFold(scope);
        }

        boolean take(LogRow row) {
            exists |= row.streamId().equals(scope.root());
            boolean told = scope.tells(row);
            if (viewpoint.version() != null && sequence > viewpoint.version()) {
                return !exists;
            }
            LedgerEvent event = EventReader.read(row);
            if (event != null && viewpoint.counts(row, event)) {
                count(row, event, told);
            }
            sequence += told ? 1 : 0;
            return true;
        }

        private void count(LogRow row, LedgerEvent event, boolean told) {
            if (!told) {
                fold.apply(row.streamId(), event);
                return;
            }
            EventRef ref = EventRef.of(row, sequence, event.occurredAt());
            List<Change> changes = fold.changesBy(row.streamId(), event);
            if (scope.changedBy(event, row.streamId()).equals(scope.root())) {
                changes.forEach(change -> setBy.put(change.field(), ref));
            }
            last = ref;
        }
    }
}
