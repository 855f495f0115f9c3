package io.leadledger.benchmark.ingest;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collections;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The floor: rows of the size and shape of the log's, inserted by multi-row statements into a table with the log's columns and indexes,
 * one commit a batch that waits for the disk. Not safe for several threads.
 */
final class RawInserts implements Crew.Step, AutoCloseable {

    /** Serves all connections, so that no stream has the same number twice. */
    private static final AtomicLong numbers = new AtomicLong();
    private static final int COLUMNS = 11;

    private final Connection connection;
    private final PreparedStatement statement;
    private final UUID companyId;
    private final int size;
    private final byte[] payload;
    private final byte[] metaData;
    private final SplittableRandom random = new SplittableRandom();

    private RawInserts(Connection connection, UUID companyId, int size, int payloadBytes, int metaDataBytes)
            throws SQLException {
        this.connection = connection;
        this.companyId = companyId;
        this.size = size;
        this.payload = text(payloadBytes);
        this.metaData = text(metaDataBytes);
        connection.setAutoCommit(true);
        String row = "(" + String.join(",", Collections.nCopies(COLUMNS, "?")) + ")";
        this.statement = connection.prepareStatement("""
                insert into floor_event_entry (event_identifier, aggregate_identifier, sequence_number, company_id, subject_id, time_stamp,
                    type, payload_type, payload_revision, payload, meta_data) values\s"""
                + String.join(",", Collections.nCopies(size, row)));
    }

    /** Makes an empty table like the log's. */
    static void prepare(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("drop table if exists floor_event_entry");
            statement.execute("create table floor_event_entry (like domain_event_entry including all)");
            // Vacuuming what the floor's window wrote would fall into ours.
            statement.execute("alter table floor_event_entry set (autovacuum_enabled = off)");
            for (String setting : new String[] {"fsync", "synchronous_commit"}) {
                try (ResultSet result = statement.executeQuery("show " + setting)) {
                    result.next();
                    if (!"on".equals(result.getString(1))) {
                        throw new IllegalStateException(setting + " is not on: nothing here would be durable");
                    }
                }
            }
        }
    }

    /** With payloads and metadata as large as what the log holds now, on the average. */
    static RawInserts likeTheLog(Connection connection, UUID companyId, int size) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(
                        "select avg(octet_length(payload))::int, avg(octet_length(meta_data))::int from (select * from domain_event_entry "
                                + "order by global_index desc limit 20000) newest")) {
            result.next();
            return new RawInserts(connection, companyId, size, result.getInt(1), result.getInt(2));
        }
    }

    /** Bytes of payload and metadata in a row. */
    String rowSize() {
        return payload.length + " + " + metaData.length;
    }

    @Override
    public int run() throws SQLException {
        Timestamp now = Timestamp.from(Instant.now());
        int at = 1;
        for (int i = 0; i < size; i++) {
            long number = numbers.incrementAndGet();
            UUID stream = new UUID(0x5bd1e995L * (number % 10_000), number % 10_000);
            statement.setObject(at++, new UUID(random.nextLong(), random.nextLong()));
            statement.setObject(at++, stream);
            statement.setLong(at++, number);
            statement.setObject(at++, companyId);
            statement.setObject(at++, stream);
            statement.setTimestamp(at++, now);
            statement.setString(at++, "lead");
            statement.setString(at++, "lead.activity_recorded");
            statement.setString(at++, "1");
            statement.setBytes(at++, payload);
            statement.setBytes(at++, metaData);
        }
        return statement.executeUpdate();
    }

    private static byte[] text(int length) {
        SplittableRandom letters = new SplittableRandom(length);
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) ('a' + letters.nextInt(26));
        }
        return bytes;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
