package io.leadledger.command.eventstore;

import java.time.Instant;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.SerializedMetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.jspecify.annotations.Nullable;

/**
 * A row of the log, or of the snapshots.
 *
 * @param position in the log; 0 for a snapshot
 * @param metaData with the company and the subject put back
 * @param companyId null for a snapshot
 * @param subjectId null for a snapshot, and for an event about no lead
 */
@SuppressWarnings("ArrayRecordComponent")
record StoredEvent(
        long position,
        UUID eventId,
        UUID streamId,
        long sequence,
        String aggregateType,
        Instant recordedAt,
        String payloadType,
        @Nullable String payloadRevision,
        byte[] payload,
        byte[] metaData,
        @Nullable UUID companyId,
        @Nullable UUID subjectId)
        implements DomainEventData<byte[]>, TrackedEventData<byte[]> {

    int size() {
        return payload.length + metaData.length;
    }

    @Override
    public TrackingToken trackingToken() {
        return new GlobalSequenceTrackingToken(position);
    }

    @Override
    public String getEventIdentifier() {
        return eventId.toString();
    }

    @Override
    public Instant getTimestamp() {
        return recordedAt;
    }

    @Override
    public SerializedObject<byte[]> getMetaData() {
        return new SerializedMetaData<>(metaData, byte[].class);
    }

    @Override
    public SerializedObject<byte[]> getPayload() {
        return new SimpleSerializedObject<>(payload, byte[].class, new SimpleSerializedType(payloadType, payloadRevision));
    }

    @Override
    public String getType() {
        return aggregateType;
    }

    @Override
    public String getAggregateIdentifier() {
        return streamId.toString();
    }

    @Override
    public long getSequenceNumber() {
        return sequence;
    }
}
