package io.leadledger.database;

/** Settings of the embedded server, for a machine of two cores and a few gigabytes that appends to a log and upserts read models. */
final class PostgresSettings {

    /** Written anew at each start, so that a newer version of Leadledger brings its settings to an older data directory. */
    static final String FILE = """
            # Written by Leadledger at each start. Your own settings go into postgresql.auto.conf (ALTER SYSTEM), which wins.
            listen_addresses = '127.0.0.1'
            unix_socket_directories = ''
            max_connections = 60
            tcp_keepalives_idle = 30
            tcp_keepalives_interval = 10
            tcp_keepalives_count = 3
            # Work for a client that has gone away ends soon.
            client_connection_check_interval = 5s
            idle_in_transaction_session_timeout = 10min

            shared_buffers = 400MB
            effective_cache_size = 1GB
            work_mem = 8MB
            maintenance_work_mem = 64MB
            # With two cores a parallel query only takes time from the others.
            max_parallel_workers_per_gather = 0
            max_parallel_maintenance_workers = 1
            io_workers = 2
            jit = off
            random_page_cost = 1.1

            synchronous_commit = on
            max_wal_size = 4GB
            # Segments that are made anew are written twice.
            min_wal_size = 512MB
            checkpoint_timeout = 15min
            checkpoint_completion_target = 0.9
            wal_compression = on
            max_wal_senders = 4
            max_logical_replication_workers = 0

            # The log is only appended to (its new pages are frozen early); read models are updated in place and leave dead rows.
            autovacuum_max_workers = 2
            autovacuum_naptime = 30s
            # Small tables that grow fast would be vacuumed at every turn, for a few thousand rows each.
            autovacuum_vacuum_threshold = 5000
            autovacuum_vacuum_insert_threshold = 20000
            autovacuum_analyze_threshold = 1000
            autovacuum_vacuum_scale_factor = 0.05
            autovacuum_vacuum_insert_scale_factor = 0.1
            autovacuum_analyze_scale_factor = 0.05

            timezone = 'UTC'
            log_timezone = 'UTC'
            # Statements and the details of errors hold what people wrote; the application gets its errors over the wire.
            log_min_messages = log
            log_min_error_statement = panic
            log_error_verbosity = terse
            log_statement = none
            log_checkpoints = off
            """;

    /** What nobody may turn off, given on the command line, which wins over every file. */
    static final String DURABILITY = "-c fsync=on -c full_page_writes=on";

    private PostgresSettings() {
    }
}
