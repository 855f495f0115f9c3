package io.leadledger.query.recording;

import com.sun.net.httpserver.HttpServer;
import io.leadledger.api.error.LedgerException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SourcePlaybackTest {

    private final CloseableHttpClient http = HttpClients.custom().disableRedirectHandling().build();
    private final SourcePlayback playback = new SourcePlayback(http);
    private HttpServer source = newServer();

    @BeforeEach
    void start() {
        source = newServer();
        answer("/sound.wav", 200, "audio/wav", "sound");
        answer("/part.wav", 206, "audio/wav", "ou");
        answer("/page.html", 200, "text/html", "<script>");
        answer("/moved", 302, "audio/wav", "elsewhere");
        answer("/gone", 404, "text/plain", "gone");
        source.start();
    }

    @AfterEach
    void stop() throws IOException {
        source.stop(0);
        http.close();
    }

    @Test
    void passes_the_recording_on() throws IOException {
        MockHttpServletResponse response = new MockHttpServletResponse();

        playback.send(url("/sound.wav"), null, response);

        assertThat(response.getContentAsString()).isEqualTo("sound");
        assertThat(response.getContentType()).isEqualTo("audio/wav");
    }

    @Test
    void passes_a_stretch_on_as_one() throws IOException {
        MockHttpServletResponse response = new MockHttpServletResponse();

        playback.send(url("/part.wav"), "bytes=1-2", response);

        assertThat(response.getStatus()).isEqualTo(206);
    }

    @Test
    void makes_no_page_of_ours_out_of_somebody_elses() throws IOException {
        MockHttpServletResponse response = new MockHttpServletResponse();

        playback.send(url("/page.html"), null, response);

        assertThat(response.getContentType()).isEqualTo("application/octet-stream");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/moved", "/gone", "/hangs-up"})
    void what_the_source_does_not_give_is_not_there(String path) {
        assertThatThrownBy(() -> playback.send(url(path), null, new MockHttpServletResponse())).isInstanceOf(LedgerException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"s3://bucket/audio.wav", "file:///etc/passwd", "http://nobody.invalid/a.wav", "not a url"})
    void nor_is_what_cannot_be_fetched(String url) {
        assertThatThrownBy(() -> playback.send(url, null, new MockHttpServletResponse())).isInstanceOf(LedgerException.class);
    }

    private void answer(String path, int status, String type, String body) {
        source.createContext(path, exchange -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.getResponseHeaders().set("Location", "http://localhost/");
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }

    private String url(String path) {
        return "http://localhost:" + source.getAddress().getPort() + path;
    }

    private static HttpServer newServer() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
