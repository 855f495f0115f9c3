package io.leadledger.projection.timeline;

import io.leadledger.api.ConversationEvent;
import io.leadledger.api.LeadEvent;
import io.leadledger.api.activity.Activities;
import io.leadledger.api.activity.Activity;
import io.leadledger.projection.rows.Columns;
import io.leadledger.projection.runtime.RecordedEvent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a batch adds to timelines, and which earlier activities it moves to another lead's. */
final class TimelineFold {

    private final Map<LeadLink.Owned, LeadLink> known;
    private final Map<LeadLink.Owned, LeadLink> current = new HashMap<>();
    private final List<RecordedEvent> batch;

    /** @param known links of those calls and deals of the batch that are known */
    TimelineFold(List<RecordedEvent> batch, Map<LeadLink.Owned, LeadLink> known) {
        this.batch = batch;
        this.known = known;
        for (RecordedEvent event : batch) {
            LeadLink.Owned owned = LeadLink.owned(event.companyId(), event.payload());
            if (owned != null) {
                LeadLink before = current.getOrDefault(owned, known.getOrDefault(owned, new LeadLink(owned, null)));
                current.put(owned, before.with(LeadLink.saidBy(event.payload())));
            }
        }
    }

    static Set<LeadLink.Owned> owned(List<RecordedEvent> batch) {
        return batch.stream()
                .map(event -> LeadLink.owned(event.companyId(), event.payload()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    record Row(UUID companyId, long position, @Nullable String leadId, Activity activity) {}

    List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (RecordedEvent event : batch) {
            Activity activity = Activities.of(event.payload());
            if (activity != null) {
                rows.add(new Row(event.companyId(), event.position(), leadOf(event), activity));
            }
        }
        return rows;
    }

    private @Nullable String leadOf(RecordedEvent event) {
        return switch (event.payload()) {
            case LeadEvent e -> Columns.id(e.leadId());
            case ConversationEvent e -> e.leadId() == null ? null : Columns.id(e.leadId());
            default -> {
                LeadLink.Owned owned = LeadLink.owned(event.companyId(), event.payload());
                LeadLink link = owned == null ? null : current.get(owned);
                yield link == null ? null : link.leadId();
            }
        };
    }

    Collection<LeadLink> links() {
        return current.values().stream().filter(link -> link.said() != null).toList();
    }

    /** A call or deal whose lead became known or another: its earlier activities go there too. */
    record Move(LeadLink.Owned owned, @Nullable String from, @Nullable String to) {}

    List<Move> moves() {
        return links().stream()
                .map(link -> new Move(link.owned(), leadBefore(link), link.leadId()))
                .filter(move -> !Objects.equals(move.from(), move.to()))
                .toList();
    }

    private @Nullable String leadBefore(LeadLink link) {
        LeadLink before = known.get(link.owned());
        return before == null ? null : before.leadId();
    }
}
