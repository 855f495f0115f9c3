package io.leadledger.web.health;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

@Component
final class JdbcReadiness implements ReadinessCheck {

    private static final int PATIENCE_SECONDS = 2;

    private final DataSource dataSource;

    JdbcReadiness(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public String name() {
        return "database";
    }

    @Override
    public Result check() {
        try (Connection connection = dataSource.getConnection()) {
            return connection.isValid(PATIENCE_SECONDS) ? Result.healthy("answers") : Result.unhealthy("does not answer");
        } catch (SQLException e) {
            return Result.unhealthy("no connection");
        }
    }
}
