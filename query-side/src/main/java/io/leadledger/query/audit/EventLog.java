package io.leadledger.query.audit;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** What the histories of entities need of the log. Nothing of another company is ever given. */
interface EventLog {

    /** All that is read inside sees the log as of one moment. */
    <T> T inOneSnapshot(Supplier<T> reading);

    /** Events of these types in these streams, oldest first. */
    List<LogRow> events(UUID companyId, Collection<UUID> streams, Collection<String> types);

    /** Streams of any kind that hold an event about one of these leads. */
    Set<UUID> streamsAbout(UUID companyId, Collection<UUID> leadStreams);

    /** Gives every event of these streams, oldest first, until the reader answers false. */
    void scan(UUID companyId, Collection<UUID> streams, Predicate<LogRow> reader);
}
