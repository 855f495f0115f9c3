package io.leadledger.web.address;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Set;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;

/** Resolves a name once for each connection, so that what was checked is what is connected to, whatever the name stands for next. */
final class GuardedResolver implements DnsResolver {

    private final DnsResolver names;
    private final Set<String> allowedHosts;

    GuardedResolver(Set<String> allowedHosts) {
        this(SystemDefaultDnsResolver.INSTANCE, allowedHosts);
    }

    GuardedResolver(DnsResolver names, Set<String> allowedHosts) {
        this.names = names;
        this.allowedHosts = allowedHosts;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] resolved = names.resolve(host);
        return allowedHosts.contains(host) ? resolved : PublicAddresses.requirePublic(resolved, host);
    }

    @Override
    public String resolveCanonicalHostname(String host) throws UnknownHostException {
        return names.resolveCanonicalHostname(host);
    }
}
