package io.leadledger.intelligence.transcription;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.leadledger.api.EventJson;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Speaks to a provider, whose address the operator chose: it may well be an inner one. */
final class ProviderHttp {

    private static final Logger LOG = LoggerFactory.getLogger(ProviderHttp.class);
    private static final ObjectMapper JSON = EventJson.mapper();
    private static final Duration CONNECT = Duration.ofSeconds(10);

    private final HttpClient http = HttpClient.newBuilder().connectTimeout(CONNECT).build();

    /** @throws TranscriptionFailed unless the answer is 2xx and JSON */
    JsonNode send(HttpRequest request) throws TranscriptionFailed {
        try {
            HttpResponse<byte[]> answer = http.send(request, BodyHandlers.ofByteArray());
            int status = answer.statusCode();
            if (status / 100 == 2) {
                return JSON.readTree(answer.body());
            }
            LOG.warn("the transcription provider answered {}", status);
            // the others of 4xx are about keys, quotas and addresses, which are the operator's
            if (status == 400 || status == 413 || status == 415 || status == 422) {
                throw TranscriptionFailed.unusable("The provider cannot transcribe the recording", null);
            }
            throw TranscriptionFailed.unavailable(null);
        } catch (IOException e) {
            throw TranscriptionFailed.unavailable(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw TranscriptionFailed.unavailable(e);
        }
    }
}
