package io.leadledger.automation.webhook;

import io.leadledger.automation.webhook.Result.Outcome;
import io.leadledger.support.RawServer;
import io.leadledger.web.address.GuardedClients;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** One attempt, with receivers of every kind. */
class HttpReceiverTest {

    private static final Duration LIMIT = Duration.ofSeconds(2);
    private static final Duration BUSY_MACHINE = Duration.ofSeconds(5);
    private static final long MUCH = 64L * 1024 * 1024;
    private static final String OK = "HTTP/1.1 200 OK\r\n";
    private static final String KILOBYTE = "x".repeat(1024);

    private enum Receivers {
        WELL(line -> line.say(OK + "Content-Length: 2\r\n\r\nok"), Outcome.DELIVERED),
        SENDS_A_BODY_WITHOUT_END(line -> {
            line.say(OK + "Transfer-Encoding: chunked\r\n\r\n");
            line.repeat("400\r\n" + KILOBYTE + "\r\n");
        }, Outcome.DELIVERED),
        SENDS_A_BODY_WITHOUT_LENGTH_OR_END(line -> {
            line.say(OK + "\r\n");
            line.repeat(KILOBYTE);
        }, Outcome.DELIVERED),
        DRIPS_A_BODY(line -> {
            line.say(OK + "Content-Length: 1000000\r\n\r\n");
            line.drip("x");
        }, Outcome.DELIVERED),
        PROMISES_MORE_THAN_IT_SENDS(line -> line.say(OK + "Content-Length: 1000\r\n\r\nok"), Outcome.DELIVERED),
        SENDS_MORE_THAN_IT_PROMISES(line -> line.say(OK + "Content-Length: 2\r\n\r\nok" + KILOBYTE), Outcome.DELIVERED),
        PROMISES_WHAT_NO_NUMBER_HOLDS(line -> line.say(OK + "Content-Length: 99999999999999999999\r\n\r\nok"), Outcome.UNREACHABLE),
        SENDS_A_HEADER_WITHOUT_END(line -> {
            line.say(OK + "X-Long: ");
            line.repeat(KILOBYTE);
        }, Outcome.UNREACHABLE),
        SENDS_HEADERS_WITHOUT_END(line -> {
            line.say(OK);
            line.repeat("X-Header: value\r\n");
        }, Outcome.UNREACHABLE),
        DRIPS_HEADERS(line -> {
            line.say(OK);
            line.drip("X-Header: value\r\n");
        }, Outcome.TIMEOUT),
        SAYS_WAIT_FOR_EVER(line -> line.drip("HTTP/1.1 102 Processing\r\n\r\n"), Outcome.TIMEOUT),
        SAYS_NOTHING(RawServer.Line::fallSilent, Outcome.TIMEOUT),
        SPEAKS_NO_HTTP(line -> line.say("220 mail.example ESMTP\r\n"), Outcome.UNREACHABLE),
        HANGS_UP(line -> {}, Outcome.UNREACHABLE),
        REDIRECTS(line -> line.say("HTTP/1.1 302 Found\r\nLocation: http://127.0.0.2:1/\r\nContent-Length: 0\r\n\r\n"), Outcome.REDIRECTED),
        IS_GONE(line -> line.say("HTTP/1.1 410 Gone\r\nContent-Length: 0\r\n\r\n"), Outcome.GONE),
        FAILS(line -> line.say("HTTP/1.1 500 Sorry\r\nContent-Length: 0\r\n\r\n"), Outcome.REFUSED);

        private final RawServer.Manners manners;
        private final Outcome outcome;

        Receivers(RawServer.Manners manners, Outcome outcome) {
            this.manners = manners;
            this.outcome = outcome;
        }
    }

    @ParameterizedTest
    @EnumSource
    void an_attempt_ends_in_time_and_takes_little_whatever_comes(Receivers kind) throws IOException {
        try (RawServer server = new RawServer(kind.manners);
                CloseableHttpClient client = GuardedClients.client(names("127.0.0.2"), "127.0.0.2");
                HttpReceiver receiver = receiver(client)) {
            Instant began = Instant.now();

            Result result = receiver.send(to(server.url()));

            assertThat(result.outcome()).isEqualTo(kind.outcome);
            assertThat(Duration.between(began, Instant.now())).isLessThan(LIMIT.plus(BUSY_MACHINE));
            assertThat(server.connections()).isEqualTo(1);
            assertThat(server.written()).isLessThan(MUCH);
        }
    }

    @Test
    void a_name_that_has_turned_into_an_inner_address_is_not_connected_to() throws IOException {
        try (RawServer inner = new RawServer(line -> line.say(OK + "Content-Length: 0\r\n\r\n"));
                CloseableHttpClient client = GuardedClients.client(names("127.0.0.2"));
                HttpReceiver receiver = receiver(client)) {
            assertThat(receiver.send(to("http://rebinding.example:" + inner.port() + "/")).outcome()).isEqualTo(Outcome.BAD_ADDRESS);
            assertThat(inner.connections()).isZero();
        }
    }

    @Test
    void one_inner_address_among_public_ones_is_enough_to_refuse() throws IOException {
        try (RawServer inner = new RawServer(line -> line.say(OK + "Content-Length: 0\r\n\r\n"));
                CloseableHttpClient client = GuardedClients.client(names(host -> addresses("203.0.114.7", "127.0.0.2")));
                HttpReceiver receiver = receiver(client)) {
            assertThat(receiver.send(to("http://rebinding.example:" + inner.port() + "/")).outcome()).isEqualTo(Outcome.BAD_ADDRESS);
            assertThat(inner.connections()).isZero();
        }
    }

    @Test
    void the_address_that_was_checked_is_the_one_connected_to_though_the_name_stands_for_another_by_then() throws IOException {
        AtomicInteger asked = new AtomicInteger();
        try (RawServer checked = new RawServer("127.0.0.2", line -> line.say(OK + "Content-Length: 0\r\n\r\n"));
                CloseableHttpClient client = GuardedClients.client(
                        names(host -> addresses(asked.getAndIncrement() == 0 ? "127.0.0.2" : "127.0.0.3")), "rebinding.example");
                HttpReceiver receiver = receiver(client)) {
            assertThat(receiver.send(to("http://rebinding.example:" + checked.port() + "/")).outcome()).isEqualTo(Outcome.DELIVERED);
            assertThat(checked.connections()).isEqualTo(1);
            assertThat(asked).as("asked again, the name would have been unchecked").hasValue(1);
        }
    }

    private static HttpReceiver receiver(CloseableHttpClient client) {
        return new HttpReceiver(client, new WebhookSettings(LIMIT, Duration.ofDays(30)));
    }

    private static Outgoing to(String url) {
        return new Outgoing(
                "del_1", "wh_1", new UUID(0, 1), url, "target", Secrets.random(), null, "evt_1", "{}".getBytes(StandardCharsets.UTF_8), 1, 1,
                Instant.now());
    }

    private static DnsResolver names(String address) {
        return names(host -> addresses(address));
    }

    private interface Names {

        InetAddress[] of(String host) throws UnknownHostException;
    }

    private static DnsResolver names(Names names) {
        return new DnsResolver() {

            @Override
            public InetAddress[] resolve(String host) throws UnknownHostException {
                return names.of(host);
            }

            @Override
            public String resolveCanonicalHostname(String host) {
                return host;
            }
        };
    }

    private static InetAddress[] addresses(String... addresses) throws UnknownHostException {
        List<String> literal = List.of(addresses);
        InetAddress[] resolved = new InetAddress[literal.size()];
        for (int i = 0; i < resolved.length; i++) {
            resolved[i] = InetAddress.getByName(literal.get(i));
        }
        return resolved;
    }
}
