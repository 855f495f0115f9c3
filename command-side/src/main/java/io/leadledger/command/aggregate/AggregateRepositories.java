package io.leadledger.command.aggregate;

import io.leadledger.command.call.Call;
import io.leadledger.command.conversation.Conversation;
import io.leadledger.command.deal.Deal;
import io.leadledger.command.eventstore.ReadAhead;
import io.leadledger.command.lead.Lead;
import io.leadledger.command.record.Record;
import io.leadledger.command.rep.Rep;
import io.leadledger.command.work.WorkItem;
import java.util.UUID;
import org.axonframework.common.caching.Cache;
import org.axonframework.modelling.command.Repository;
import org.springframework.stereotype.Component;

/** Where aggregates come from. */
@Component
public class AggregateRepositories {

    final Repository<Lead> leads;
    final Repository<Deal> deals;
    final Repository<Call> calls;
    final Repository<Conversation> conversations;
    final Repository<Rep> reps;
    final Repository<Record> records;
    final Repository<WorkItem> work;
    final ReadAhead readAhead;
    final Cache cache;
    final StreamLocks locks = new StreamLocks();

    AggregateRepositories(
            Repository<Lead> leads,
            Repository<Deal> deals,
            Repository<Call> calls,
            Repository<Conversation> conversations,
            Repository<Rep> reps,
            Repository<Record> records,
            Repository<WorkItem> work,
            ReadAhead readAhead,
            Cache aggregateCache) {
        this.leads = leads;
        this.deals = deals;
        this.calls = calls;
        this.conversations = conversations;
        this.reps = reps;
        this.records = records;
        this.work = work;
        this.readAhead = readAhead;
        this.cache = aggregateCache;
    }

    /** For the current unit of work. */
    public AggregateSession session(UUID companyId) {
        return new AggregateSession(this, companyId);
    }
}
