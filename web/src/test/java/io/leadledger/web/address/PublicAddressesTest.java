package io.leadledger.web.address;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PublicAddressesTest {

    private static final OutboundSettings SETTINGS = new OutboundSettings(Set.of(), Duration.ofSeconds(2), Duration.ofSeconds(2));

    @ParameterizedTest
    @ValueSource(strings = {
        "127.0.0.1", "127.8.8.8", "0.0.0.0", "10.1.2.3", "172.16.0.1", "172.31.255.255", "192.168.1.1", "169.254.169.254", "100.64.0.1",
        "192.0.0.8", "198.18.0.1", "224.0.0.1", "255.255.255.255", "240.0.0.1", "::", "::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1",
        "::127.0.0.1", "fe80::1", "fc00::1", "fd12:3456::1", "ff02::1", "64:ff9b::7f00:1", "2002:7f00:1::", "2001:db8::1", "2001::1",
    })
    void inner_networks_are_not_public(String address) throws UnknownHostException {
        assertThat(PublicAddresses.isPublic(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "172.32.0.1", "192.169.0.1", "100.128.0.1", "2606:4700:4700::1111", "64:ff9b::808:808"})
    void the_internet_is(String address) throws UnknownHostException {
        assertThat(PublicAddresses.isPublic(InetAddress.getByName(address))).isTrue();
    }

    @Test
    void a_name_that_turns_into_an_inner_address_is_not_connected_to() throws Exception {
        AtomicInteger visits = new AtomicInteger();
        HttpServer inner = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        inner.createContext("/", exchange -> {
            visits.incrementAndGet();
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
        inner.start();
        DnsResolver rebinding = new Names();
        try (CloseableHttpClient guarded = OutboundClient.client(new GuardedResolver(rebinding, Set.of()), SETTINGS);
                CloseableHttpClient allowing = OutboundClient.client(new GuardedResolver(rebinding, Set.of("inner.example")), SETTINGS)) {
            HttpGet get = new HttpGet("http://inner.example:" + inner.getAddress().getPort() + "/");

            assertThatThrownBy(() -> guarded.execute(get, answer -> answer.getCode())).isInstanceOf(UnknownHostException.class);
            assertThatThrownBy(() -> guarded.execute(
                            new HttpGet("http://127.0.0.1:" + inner.getAddress().getPort() + "/"), answer -> answer.getCode()))
                    .isInstanceOf(UnknownHostException.class);
            assertThat(visits).hasValue(0);
            assertThat(allowing.<Integer>execute(get, answer -> answer.getCode())).isEqualTo(302);
            assertThat(visits).hasValue(1);
        } finally {
            inner.stop(0);
        }
    }

    /** Whatever the name, it stands for this machine. */
    private record Names() implements DnsResolver {

        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            return InetAddress.getAllByName("127.0.0.1");
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://a.example/x", "file:///etc/passwd", "http://", "//a.example", "http://user:pass@a.example/", "nonsense", ""})
    void other_addresses_are_no_addresses(String text) {
        assertThat(OutboundAddress.parse(text)).isEmpty();
    }
}
