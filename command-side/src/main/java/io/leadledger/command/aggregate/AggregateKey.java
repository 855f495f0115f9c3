package io.leadledger.command.aggregate;

import io.leadledger.api.EntityKind;
import io.leadledger.api.StreamId;
import java.util.Comparator;
import java.util.UUID;

/** An aggregate by its external id. The order is the one in which every transaction locks them, so that none waits in a circle. */
public record AggregateKey(EntityKind kind, String externalId, UUID stream) implements Comparable<AggregateKey> {

    private static final Comparator<AggregateKey> ORDER = Comparator.comparing(AggregateKey::kind).thenComparing(AggregateKey::stream);

    public static AggregateKey of(UUID companyId, EntityKind kind, String externalId) {
        return new AggregateKey(kind, externalId, StreamId.of(companyId, kind, externalId).value());
    }

    @Override
    public int compareTo(AggregateKey other) {
        return ORDER.compare(this, other);
    }
}
