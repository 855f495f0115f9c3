package io.leadledger.projection.runtime;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.axonframework.common.DateTimeUtils;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.deadletter.jdbc.DeadLetterSchema;
import org.axonframework.eventhandling.deadletter.jdbc.DefaultDeadLetterStatementFactory;
import org.axonframework.eventhandling.deadletter.jdbc.JdbcSequencedDeadLetterQueue;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.axonframework.serialization.Serializer;

/** Axon's dead-letter queues on our table. */
final class DeadLetterTable {

    /** A projection that fails for more entities than this is broken, not its events: it stops instead of parking everything. */
    private static final int MAX_SEQUENCES = 10_000;

    private static final int MAX_SEQUENCE_SIZE = 10_000;

    private static final DeadLetterSchema SCHEMA = DeadLetterSchema.builder()
            .deadLetterTable("public.dead_letter_entry")
            .deadLetterIdentifierColumn("dead_letter_identifier")
            .processingGroupColumn("processing_group")
            .sequenceIdentifierColumn("sequence_identifier")
            .sequenceIndexColumn("sequence_index")
            .messageTypeColumn("message_type")
            .eventIdentifierColumn("event_identifier")
            .timestampColumn("timestamp")
            .payloadTypeColumn("payload_type")
            .payloadRevisionColumn("payload_revision")
            .payloadColumn("payload")
            .metaDataColumn("meta_data")
            .aggregateTypeColumn("type")
            .aggregateIdentifierColumn("aggregate_identifier")
            .sequenceNumberColumn("sequence_number")
            .tokenTypeColumn("token_type")
            .tokenColumn("token")
            .enqueuedAtColumn("enqueued_at")
            .lastTouchedColumn("last_touched")
            .processingStartedColumn("processing_started")
            .causeTypeColumn("cause_type")
            .causeMessageColumn("cause_message")
            .diagnosticsColumn("diagnostics")
            .build();

    private DeadLetterTable() {}

    static SequencedDeadLetterQueue<EventMessage<?>> queue(
            String processor, ConnectionProvider connections, TransactionManager transactions, Serializer serializer) {
        return JdbcSequencedDeadLetterQueue.<EventMessage<?>>builder()
                .processingGroup(processor)
                .connectionProvider(connections)
                .transactionManager(transactions)
                .schema(SCHEMA)
                .statementFactory(Statements.create(serializer))
                .genericSerializer(serializer)
                .eventSerializer(serializer)
                .maxSequences(MAX_SEQUENCES)
                .maxSequenceSize(MAX_SEQUENCE_SIZE)
                .build();
    }

    /** Pages through the sequences by offset; Axon's own statement takes the offset for a sequence index and skips most of them. */
    private static final class Statements extends DefaultDeadLetterStatementFactory<EventMessage<?>> {

        private static final String CLAIMABLE =
                """
                select * from (select distinct on (sequence_identifier) * from public.dead_letter_entry where processing_group = ?
                    order by sequence_identifier, sequence_index) first
                where processing_started is null or processing_started < ?
                order by last_touched, dead_letter_identifier offset ? limit ?
                """;

        private Statements(Builder<EventMessage<?>> builder) {
            super(builder);
        }

        private static Statements create(Serializer serializer) {
            return new Statements(DefaultDeadLetterStatementFactory.<EventMessage<?>>builder()
                    .schema(SCHEMA)
                    .genericSerializer(serializer)
                    .eventSerializer(serializer));
        }

        @Override
        public PreparedStatement claimableSequencesStatement(
                Connection connection, String processingGroup, Instant processingStartedLimit, int offset, int maxSize)
                throws SQLException {
            PreparedStatement statement =
                    connection.prepareStatement(CLAIMABLE, ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY);
            statement.setString(1, processingGroup);
            statement.setString(2, DateTimeUtils.formatInstant(processingStartedLimit));
            statement.setInt(3, offset);
            statement.setInt(4, maxSize);
            return statement;
        }
    }
}
