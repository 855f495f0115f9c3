package io.leadledger.web.address;

import java.time.Duration;
import java.util.Set;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;

/** The application's client for places that others name, with names of a test's own. */
public final class GuardedClients {

    private GuardedClients() {}

    /** @param allowed hosts that may be connected to although they are not public */
    public static CloseableHttpClient client(DnsResolver names, String... allowed) {
        Set<String> hosts = Set.of(allowed);
        return OutboundClient.client(
                new GuardedResolver(names, hosts), new OutboundSettings(hosts, Duration.ofSeconds(2), Duration.ofSeconds(30)));
    }
}
