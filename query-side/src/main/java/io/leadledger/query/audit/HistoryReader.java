package io.leadledger.query.audit;

import io.leadledger.api.LedgerEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells what happened to an entity, event by event. */
@Component
class HistoryReader {

    private final EventLog log;
    private final HistoryScopes scopes;

    HistoryReader(EventLog log, HistoryScopes scopes) {
        this.log = log;
        this.scopes = scopes;
    }

    /**
     * @param after position; only later events are on the page
     * @throws io.leadledger.api.error.LedgerException not found, when the company has no such entity
     */
    HistoryPage page(UUID companyId, EntityRef entity, HistoryFilter filter, long after, int limit) {
        return log.inOneSnapshot(() -> {
            HistoryScope scope = scopes.scopeOf(companyId, entity, Viewpoint.NOW);
            Page page = new Page(scope, filter, after, limit);
            log.scan(companyId, scope.streams(), page::take);
            if (!page.known) {
                throw Unknown.entity(entity);
            }
            return new HistoryPage(page.events, page.more ? page.events.getLast().row().position() : null);
        });
    }

    /** Adds up everything from the beginning, so that each change is told against what was known before. */
    private static final class Page {

        private final HistoryScope scope;
        private final HistoryFold fold;
        private final HistoryFilter filter;
        private final long after;
        private final int limit;
        private final List<EventView> events = new ArrayList<>();
        private long sequence;
        private boolean known;
        private boolean more;

        Page(HistoryScope scope, HistoryFilter filter, long after, int limit) {
            this.scope = scope;
            this.fold = new HistoryFold(scope);
            this.filter = filter;
            this.after = after;
            this.limit = limit;
        }

        boolean take(LogRow row) {
            known |= row.streamId().equals(scope.root());
            LedgerEvent event = EventReader.read(row);
            if (!scope.tells(row)) {
                if (event != null) {
                    fold.apply(row.streamId(), event);
                }
                return true;
            }
            List<Change> changes = event == null ? List.of() : fold.changesBy(row.streamId(), event);
            long place = sequence++;
            if (row.position() <= after || !filter.accepts(row, event == null ? null : event.occurredAt())) {
                return true;
            }
            if (events.size() == limit) {
                more = true;
                return !known;
            }
            events.add(EventView.of(row, new EventView.Place(place, changes)));
            return true;
        }
    }
}
