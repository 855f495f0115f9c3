package io.leadledger.web.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.leadledger.support.RunningLedger;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What the container cannot read is refused as RFC 9457 has it, over a socket of our own, since no client would send it. */
class UnreadableRequestTest {

    private static final int PATIENCE_MILLIS = 20_000;

    @ParameterizedTest
    @ValueSource(strings = {
        "GET /api/v1/calls?x={} HTTP/1.1\r\nHost: localhost\r\n\r\n",
        "GET /a b c HTTP/1.1\r\nHost: localhost\r\n\r\n",
        "G@T /health HTTP/1.1\r\nHost: localhost\r\n\r\n",
        "nonsense\r\n\r\n",
        "GET /health HTTP/9.9\r\nHost: localhost\r\n\r\n",
        "GET /health HTTP/1.1\r\nHost: a b\r\n\r\n",
        "GET /health HTTP/1.1\r\nHost: localhost\r\nX Y: z\r\n\r\n",
        "\u0016\u0003\u0001\u0002\r\n\r\n",
    })
    void an_answer_has_a_status_and_a_body_that_says_what_is_wrong(String request) throws IOException {
        String answer = answer(request);

        assertThat(answer).startsWith("HTTP/1.1 400 ");
        String head = answer.substring(0, answer.indexOf("\r\n\r\n"));
        JsonNode body = new JsonMapper().readTree(answer.substring(answer.indexOf('{'), answer.lastIndexOf('}') + 1));
        if (head.contains("application/problem+json")) {
            assertThat(body.get("status").intValue()).isEqualTo(400);
            assertThat(body.get("code").asText()).isEqualTo("bad_request");
            assertThat(body.get("type").asText()).startsWith("urn:leadledger:error:");
        } else {
            assertThat(head).contains("application/json");
            assertThat(body.get("error").asText()).isEqualTo("bad_request");
        }
        assertThat(answer).doesNotContain("Exception", "org.apache", "<html");
    }

    private static String answer(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), RunningLedger.get().port())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
