package io.leadledger.web.idempotency;

import io.leadledger.api.Hashes;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.stereotype.Component;

/**
 * Session locks of PostgreSQL, all on one connection of this node: they end with the connection, so a crash leaves nothing running. They cannot
 * tell requests of one node apart, which the set in memory does; it also keeps them apart while the connection is made again.
 */
@Component
final class JdbcRunningKeys implements RunningKeys, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(JdbcRunningKeys.class);

    private final DataSource dataSource;
    private final Set<Long> heldHere = ConcurrentHashMap.newKeySet();
    private @Nullable Connection connection;

    JdbcRunningKeys(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public Optional<Held> tryHold(UUID companyId, byte[] keyHash) {
        long lock = lockOf(companyId, keyHash);
        if (!heldHere.add(lock)) {
            return Optional.empty();
        }
        boolean held = false;
        try {
            held = tryLock(lock);
        } finally {
            if (!held) {
                heldHere.remove(lock);
            }
        }
        return held ? Optional.of(() -> release(lock)) : Optional.empty();
    }

    private synchronized boolean tryLock(long lock) {
        try {
            return call("SELECT pg_try_advisory_lock(?)", lock);
        } catch (SQLException broken) {
            LOG.warn("the connection that holds running keys is broken and made again: {}", broken.getSQLState());
            drop();
        }
        try {
            return call("SELECT pg_try_advisory_lock(?)", lock);
        } catch (SQLException stillBroken) {
            drop();
            throw new CannotGetJdbcConnectionException("no connection to hold running keys", stillBroken);
        }
    }

    private synchronized void release(long lock) {
        try {
            if (connection != null) {
                call("SELECT pg_advisory_unlock(?)", lock);
            }
        } catch (SQLException broken) {
            // its locks have ended with it
            drop();
        } finally {
            heldHere.remove(lock);
        }
    }

    private boolean call(String sql, long lock) throws SQLException {
        Connection current = connection;
        if (current == null) {
            current = dataSource.getConnection();
            connection = current;
        }
        try (PreparedStatement statement = current.prepareStatement(sql)) {
            statement.setLong(1, lock);
            try (ResultSet result = statement.executeQuery()) {
                result.next();
                return result.getBoolean(1);
            }
        }
    }

    private void drop() {
        JdbcUtils.closeConnection(connection);
        connection = null;
    }

    @Override
    public synchronized void destroy() {
        drop();
    }

    private static long lockOf(UUID companyId, byte[] keyHash) {
        ByteBuffer name = ByteBuffer.allocate(2 * Long.BYTES + keyHash.length);
        name.putLong(companyId.getMostSignificantBits()).putLong(companyId.getLeastSignificantBits()).put(keyHash);
        return ByteBuffer.wrap(Hashes.sha256(name.array())).getLong();
    }
}
