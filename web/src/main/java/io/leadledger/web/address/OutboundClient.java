package io.leadledger.web.address;

import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.util.Timeout;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The one HTTP client for places that others name: recordings, documents, receivers of webhooks. It connects to public addresses
 * alone, follows no redirect (which could lead anywhere), uses no proxy, keeps no cookies, repeats nothing by itself and never waits for ever.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OutboundSettings.class)
public class OutboundClient {

    private static final int MOST_CONNECTIONS = 100;
    private static final int MOST_PER_HOST = 20;
    private static final int LONGEST_LINE = 16 * 1024;
    private static final int MOST_HEADERS = 200;

    @Bean(destroyMethod = "close")
    CloseableHttpClient outboundHttpClient(OutboundSettings settings) {
        return client(new GuardedResolver(settings.allowedHosts()), settings);
    }

    static CloseableHttpClient client(DnsResolver resolver, OutboundSettings settings) {
        Timeout connect = Timeout.of(settings.connectTimeout().toMillis(), TimeUnit.MILLISECONDS);
        Timeout answer = Timeout.of(settings.answerTimeout().toMillis(), TimeUnit.MILLISECONDS);
        return HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(resolver)
                        .setConnectionFactory(ManagedHttpClientConnectionFactory.builder().http1Config(boundedHeads()).build())
                        .setMaxConnTotal(MOST_CONNECTIONS)
                        .setMaxConnPerRoute(MOST_PER_HOST)
                        .setDefaultConnectionConfig(
                                ConnectionConfig.custom().setConnectTimeout(connect).setSocketTimeout(answer).build())
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(connect)
                        .setResponseTimeout(answer)
                        .setRedirectsEnabled(false)
                        .build())
                .setUserAgent("Leadledger")
                .disableRedirectHandling()
                .disableContentCompression()
                .disableCookieManagement()
                .disableAutomaticRetries()
                .disableAuthCaching()
                .build();
    }

    /** Without bounds, the head of an answer that never ends would fill the memory. */
    private static Http1Config boundedHeads() {
        return Http1Config.custom().setMaxLineLength(LONGEST_LINE).setMaxHeaderCount(MOST_HEADERS).build();
    }
}
