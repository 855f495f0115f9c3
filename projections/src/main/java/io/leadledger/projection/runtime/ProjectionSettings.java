package io.leadledger.projection.runtime;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How projections are filled.
 *
 * @param batchSize most events in one transaction
 * @param segments into which a new projection is divided, by company; the most nodes that can share its work
 * @param workers batches that are applied at once, of all projections together but those that people wait for
 * @param claimTimeout after which another node may take over the segment of one that has gone silent
 */
@ConfigurationProperties("leadledger.projections")
public record ProjectionSettings(
        @DefaultValue("2000") int batchSize,
        @DefaultValue("2") int segments,
        @DefaultValue("4") int workers,
        @DefaultValue("10s") Duration claimTimeout) {

    public static ProjectionSettings defaults() {
        return new ProjectionSettings(2_000, 2, 4, Duration.ofSeconds(10));
    }
}
