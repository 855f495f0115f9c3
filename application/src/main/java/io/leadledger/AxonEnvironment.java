package io.leadledger;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.StringUtils;

/**
 * With {@code AXON_SERVERS} set, an Axon Server routes commands and queries between nodes. The log stays in PostgreSQL either way: the
 * connector commits to the server before the SQL transaction commits, so rows and events could part.
 */
class AxonEnvironment implements EnvironmentPostProcessor {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        // Axon reads these two from the JVM alone. Unasked, it would report to its maker over the Internet once a day.
        setUnlessGiven("axoniq.update-checker.disabled");
        setUnlessGiven("disable-axoniq-console-message");
        String servers = environment.getProperty("AXON_SERVERS");
        if (StringUtils.hasText(servers)) {
            environment.getPropertySources().addFirst(new MapPropertySource("axonServers", Map.of(
                    "axon.axonserver.enabled", "true",
                    "axon.axonserver.servers", servers.strip(),
                    "axon.axonserver.event-store.enabled", "false")));
        }
    }

    private static void setUnlessGiven(String property) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, "true");
        }
    }
}
