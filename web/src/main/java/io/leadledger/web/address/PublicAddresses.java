package io.leadledger.web.address;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/**
 * Which addresses may be connected to on somebody else's word. Whatever is not plainly of the public internet is ours or our
 * neighbours': private, link-local and loopback networks, carrier NAT, documentation, benchmarks, multicast, and IPv6 forms that stand for any of them.
 */
public final class PublicAddresses {

    private static final int IPV4_BYTES = 4;

    private PublicAddresses() {}

    public static boolean isPublic(InetAddress address) {
        return switch (address) {
            case Inet4Address v4 -> isPublic(v4.getAddress());
            case Inet6Address v6 -> isPublic(v6);
            default -> false;
        };
    }

    private static boolean isPublic(byte[] v4) {
        int first = v4[0] & 0xFF;
        int second = v4[1] & 0xFF;
        int third = v4[2] & 0xFF;
        return switch (first) {
            case 0, 10, 127 -> false;
            case 100 -> second < 64 || second > 127;
            case 169 -> second != 254;
            case 172 -> second < 16 || second > 31;
            case 192 -> second != 168 && !(second == 0 && (third == 0 || third == 2)) && !(second == 88 && third == 99);
            case 198 -> second != 18 && second != 19 && !(second == 51 && third == 100);
            case 203 -> !(second == 0 && third == 113);
            default -> first < 224;
        };
    }

    /** Global unicast alone, and of that not what stands for, or tunnels to, an IPv4 address that we would refuse. */
    private static boolean isPublic(Inet6Address address) {
        byte[] bytes = address.getAddress();
        if (startsWith(bytes, 0, 0x64, 0xFF, 0x9B, 0, 0, 0, 0, 0, 0, 0, 0)) {
            return isPublic(Arrays.copyOfRange(bytes, bytes.length - IPV4_BYTES, bytes.length)); // NAT64
        }
        boolean globalUnicast = (bytes[0] & 0xE0) == 0x20;
        boolean documentation = startsWith(bytes, 0x20, 0x01, 0x0D, 0xB8) || startsWith(bytes, 0x3F, 0xFF);
        boolean special = bytes[0] == 0x20 && bytes[1] == 0x01 && (bytes[2] & 0xFE) == 0; // 2001::/23: Teredo, benchmarks, ORCHID
        boolean sixToFour = startsWith(bytes, 0x20, 0x02);
        return globalUnicast && !documentation && !special && (!sixToFour || isPublic(Arrays.copyOfRange(bytes, 2, 2 + IPV4_BYTES)));
    }

    private static boolean startsWith(byte[] bytes, int... prefix) {
        for (int i = 0; i < prefix.length; i++) {
            if ((bytes[i] & 0xFF) != prefix[i]) {
                return false;
            }
        }
        return true;
    }

    /** Every address a name stands for must be public: one that is not could be the one that is used. */
    static InetAddress[] requirePublic(InetAddress[] resolved, String host) throws UnknownHostException {
        if (resolved.length == 0 || !Arrays.stream(resolved).allMatch(PublicAddresses::isPublic)) {
            throw new UnknownHostException(host + " is not a public address");
        }
        return resolved;
    }
}
