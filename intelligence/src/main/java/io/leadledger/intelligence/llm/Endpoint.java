package io.leadledger.intelligence.llm;

import dev.langchain4j.http.client.jdk.JdkHttpClientBuilder;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;

/** Where an OpenAI-compatible server is. The operator chose it: it may well be an inner one. */
final class Endpoint {

    private Endpoint() {}

    /** An address without a path gets the {@code /v1} of the protocol; providers with a path of their own are taken at their word. */
    static String url(String baseUrl) {
        String bare = baseUrl.strip().replaceAll("/+$", "");
        String path = URI.create(bare).getPath();
        return path == null || path.isEmpty() ? bare + "/v1" : bare;
    }

    /** Small servers stumble over an upgrade to HTTP/2. */
    static JdkHttpClientBuilder http(Duration connect, Duration read) {
        return new JdkHttpClientBuilder()
                .httpClientBuilder(HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1))
                .connectTimeout(connect)
                .readTimeout(read);
    }
}
