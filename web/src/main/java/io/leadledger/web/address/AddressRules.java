package io.leadledger.web.address;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Says early what would be refused late. A name may stand for something else by the time it is connected to, so passing here promises
 * nothing: {@link GuardedResolver} asks again for every connection.
 */
@Component
public final class AddressRules {

    private final OutboundSettings settings;

    AddressRules(OutboundSettings settings) {
        this.settings = settings;
    }

    /** Empty unless it is an address that may be connected to by what is known now; a name that stands for nothing yet may. */
    public Optional<URI> accepted(@Nullable String text) {
        return OutboundAddress.parse(text).filter(uri -> settings.allowedHosts().contains(uri.getHost()) || isPublic(uri.getHost()));
    }

    private static boolean isPublic(String host) {
        try {
            PublicAddresses.requirePublic(InetAddress.getAllByName(host), host);
            return true;
        } catch (UnknownHostException e) {
            return !isKnown(host);
        }
    }

    private static boolean isKnown(String host) {
        try {
            return InetAddress.getAllByName(host).length > 0;
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
