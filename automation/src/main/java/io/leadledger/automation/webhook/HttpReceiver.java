package io.leadledger.automation.webhook;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.util.Timeout;

/**
 * Sends with the client for places that others name, which asks of every connection whether it may be made. The whole attempt has a
 * deadline, however slowly the other side drips; of its body a little is read, so that the connection can serve again, and none is kept.
 */
final class HttpReceiver implements Receiver, AutoCloseable {

    private static final int MOST_READ = 16 * 1024;

    private final CloseableHttpClient client;
    private final Duration limit;
    private final RequestConfig config;
    private final ScheduledExecutorService alarm =
            Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("webhook-deadline").factory());

    HttpReceiver(CloseableHttpClient client, WebhookSettings settings) {
        this.client = client;
        this.limit = settings.attemptTimeout();
        Timeout timeout = Timeout.ofMilliseconds(limit.toMillis());
        this.config = RequestConfig.custom()
                .setConnectionRequestTimeout(timeout)
                .setResponseTimeout(timeout)
                .setRedirectsEnabled(false)
                .build();
    }

    @Override
    public Result send(Outgoing outgoing) {
        HttpPost post = request(outgoing);
        AtomicBoolean late = new AtomicBoolean();
        ScheduledFuture<?> deadline = alarm.schedule(
                () -> {
                    late.set(true);
                    post.cancel();
                },
                limit.toMillis(),
                TimeUnit.MILLISECONDS);
        try {
            ClassicHttpResponse response = client.executeOpen(null, post, null);
            Result result = Result.ofStatus(response.getCode());
            letGo(response, post);
            return result;
        } catch (UnknownHostException e) {
            return Result.of(Result.Outcome.BAD_ADDRESS);
        } catch (SocketTimeoutException e) {
            return Result.of(Result.Outcome.TIMEOUT);
        } catch (InterruptedIOException e) {
            return Result.of(late.get() ? Result.Outcome.TIMEOUT : Result.Outcome.UNREACHABLE);
        } catch (IOException | RuntimeException e) {
            return Result.of(late.get() ? Result.Outcome.TIMEOUT : Result.Outcome.UNREACHABLE);
        } finally {
            deadline.cancel(false);
        }
    }

    /** The status is what counts: what goes wrong after it changes nothing. */
    private static void letGo(ClassicHttpResponse response, HttpPost post) {
        try (response) {
            if (!isRead(response)) {
                post.cancel();
            }
        } catch (IOException e) {
            post.cancel();
        }
    }

    private static boolean isRead(ClassicHttpResponse response) throws IOException {
        if (response.getEntity() == null) {
            return true;
        }
        InputStream body = response.getEntity().getContent();
        return body == null || body.readNBytes(MOST_READ).length < MOST_READ;
    }

    private HttpPost request(Outgoing outgoing) {
        long timestamp = outgoing.startedAt().getEpochSecond();
        HttpPost post = new HttpPost(outgoing.url());
        post.setConfig(config);
        post.setEntity(new ByteArrayEntity(outgoing.body(), ContentType.APPLICATION_JSON));
        String signatures = Secrets.ofMessage(outgoing.secret(), outgoing.eventId(), timestamp, outgoing.body());
        post.setHeader("X-Signature", Secrets.ofBody(outgoing.secret(), outgoing.body()));
        if (outgoing.previousSecret() != null) {
            post.setHeader("X-Signature-Previous", Secrets.ofBody(outgoing.previousSecret(), outgoing.body()));
            signatures += " " + Secrets.ofMessage(outgoing.previousSecret(), outgoing.eventId(), timestamp, outgoing.body());
        }
        post.setHeader("webhook-id", outgoing.eventId());
        post.setHeader("webhook-timestamp", Long.toString(timestamp));
        post.setHeader("webhook-signature", signatures);
        return post;
    }

    @Override
    public void close() {
        alarm.shutdownNow();
    }
}
