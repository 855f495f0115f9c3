package io.leadledger.log;

import io.leadledger.web.consistency.ProjectionPositions;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the position that the current generation of a projection keeps beside its rows. */
@Component
class SqlProjectionPositions implements ProjectionPositions {

    private final JdbcClient jdbc;

    SqlProjectionPositions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public long positionOf(String projection, UUID companyId) {
        return jdbc.sql("select last_position from read." + projection.replace('-', '_') + "_position where company_id = ?")
                .param(companyId)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }
}
