package io.leadledger.command.aggregate;

import io.leadledger.api.EntityKind;
import io.leadledger.command.call.Call;
import io.leadledger.command.conversation.Conversation;
import io.leadledger.command.deal.Deal;
import io.leadledger.command.lead.Lead;
import io.leadledger.command.record.Record;
import io.leadledger.command.rep.Rep;
import io.leadledger.command.work.WorkItem;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;

/**
 * The aggregates of one unit of work. All that are foreseen are read with one statement and locked in one order before the first
 * of them changes: Axon scans every staged event for each stream that is read later.
 */
public final class AggregateSession {

    private final AggregateRepositories repositories;
    private final UUID companyId;
    private final Map<UUID, Aggregate<?>> loaded = new HashMap<>();
    private final Map<EntityKind, Map<String, AggregateKey>> keys = new EnumMap<>(EntityKind.class);

    AggregateSession(AggregateRepositories repositories, UUID companyId) {
        this.repositories = repositories;
        this.companyId = companyId;
    }

    /** Hashing an id costs more than finding it again, and each is asked for several times. */
    public AggregateKey key(EntityKind kind, String externalId) {
        return keys.computeIfAbsent(kind, any -> new HashMap<>())
                .computeIfAbsent(externalId, id -> AggregateKey.of(companyId, kind, id));
    }

    public void load(Collection<AggregateKey> foreseen) {
        TreeSet<AggregateKey> inOrder = new TreeSet<>(foreseen);
        repositories.locks.hold(CurrentUnitOfWork.get(), inOrder.stream().map(AggregateKey::stream).toList());
        List<UUID> unknown = inOrder.stream()
                .map(AggregateKey::stream)
                .filter(stream -> !repositories.cache.containsKey(stream.toString()))
                .toList();
        repositories.readAhead.readAhead(unknown);
        inOrder.forEach(key -> loaded.computeIfAbsent(key.stream(), stream -> load(key.kind(), stream)));
    }

    private Aggregate<?> load(EntityKind kind, UUID stream) {
        return switch (kind) {
            case LEAD -> load(repositories.leads, stream, Lead::new);
            case DEAL -> load(repositories.deals, stream, Deal::new);
            case CALL -> load(repositories.calls, stream, Call::new);
            case CONVERSATION -> load(repositories.conversations, stream, Conversation::new);
            case REP -> load(repositories.reps, stream, Rep::new);
            case RECORD -> load(repositories.records, stream, Record::new);
            case TASK, DRAFT, CLONE, SUMMARY, SEQUENCE, ENROLMENT, SOP, PHRASE_BOOK, DOCUMENT, QUESTION, TEMPLATE, CONTACT_LIST, CAMPAIGN,
                    SUPPRESSION -> load(repositories.work, stream, WorkItem::new);
        };
    }

    /** Axon finds out that an aggregate is new by an exception, which is dear when every fourth item begins one. */
    private <T> Aggregate<T> load(Repository<T> repository, UUID stream, Function<String, T> asNew) {
        String id = stream.toString();
        try {
            return repositories.readAhead.isKnownEmpty(stream)
                    ? repository.newInstance(() -> asNew.apply(id))
                    : repository.loadOrCreate(id, () -> asNew.apply(id));
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("an aggregate could not be loaded", e);
        }
    }

    public Aggregate<Lead> lead(String leadId) {
        return get(EntityKind.LEAD, leadId);
    }

    public Aggregate<Deal> deal(String dealId) {
        return get(EntityKind.DEAL, dealId);
    }

    public Aggregate<Call> call(String callId) {
        return get(EntityKind.CALL, callId);
    }

    public Aggregate<Conversation> conversation(String conversationId) {
        return get(EntityKind.CONVERSATION, conversationId);
    }

    public Aggregate<Rep> rep(String repId) {
        return get(EntityKind.REP, repId);
    }

    public Aggregate<Record> record(String recordId) {
        return get(EntityKind.RECORD, recordId);
    }

    public Aggregate<WorkItem> work(EntityKind kind, String id) {
        return get(kind, id);
    }

    @SuppressWarnings("unchecked") // the kind decides which repository it came from
    private <T> Aggregate<T> get(EntityKind kind, String externalId) {
        AggregateKey key = key(kind, externalId);
        if (!loaded.containsKey(key.stream())) {
            load(List.of(key));
        }
        return (Aggregate<T>) Objects.requireNonNull(loaded.get(key.stream()));
    }
}
