package io.leadledger.automation.telephony;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leadledger.api.PhoneNumbers;
import io.leadledger.api.telephony.CallOrder;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Calls through Vapi's HTTP API: {@code POST /call}, {@code GET /call/{id}}, {@code GET /call} and {@code GET /phone-number}. */
final class VapiTelephony implements Telephony {

    static final String NAME = "vapi";

    private static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(5);
    private static final Duration INTERVAL = Duration.ofSeconds(5);

    private final TelephonySettings.Vapi settings;
    private final HttpClient http;
    private final Clock clock;
    private final ObjectMapper json = new ObjectMapper();

    VapiTelephony(TelephonySettings.Vapi settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        this.http = HttpClient.newBuilder()
                .connectTimeout(settings.connectTimeout())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String dial(UUID companyId, String callId, CallOrder order) {
        ObjectNode body = VapiOrder.of(companyId, callId, order, settings.assistantId()).put("phoneNumberId", numberId(order.callerId()));
        HttpResponse<String> response = send(request("/call").POST(HttpRequest.BodyPublishers.ofString(body.toString())));
        String id = isSuccess(response) ? read(response).path("id").asText("") : "";
        if (id.isEmpty()) {
            throw failure(response);
        }
        return id;
    }

    /** Vapi wants the id of a number of the account, we know the number. Nothing has been ordered when this fails. */
    private String numberId(@Nullable String callerId) {
        String wanted = callerId == null ? null : PhoneNumbers.normalise(callerId, null);
        try {
            for (JsonNode number : list("/phone-number?limit=1000")) {
                String digits = PhoneNumbers.normalise(number.path("number").asText(""), null);
                if (wanted == null || wanted.equals(digits)) {
                    return number.path("id").asText();
                }
            }
        } catch (ProviderUnreachable unknown) {
            throw new CallRefused("its phone numbers could not be read");
        }
        throw new CallRefused(wanted == null ? "the account has no phone number" : "caller_id is not a number of the account");
    }

    @Override
    public Optional<String> find(UUID companyId, String callId, Instant since) {
        String from = URLEncoder.encode(since.minus(CLOCK_TOLERANCE).toString(), StandardCharsets.UTF_8);
        for (JsonNode call : list("/call?limit=1000&createdAtGe=" + from)) {
            if (callId.equals(VapiCall.ourId(call)) && companyId.equals(VapiCall.company(call))) {
                return Optional.of(call.path("id").asText());
            }
        }
        return Optional.empty();
    }

    @Override
    public CallProgress status(String providerCallId) {
        return new VapiCall(get(providerCallId)).progress(clock.instant());
    }

    @Override
    public Duration interval() {
        return INTERVAL;
    }

    private JsonNode get(String providerCallId) {
        HttpResponse<String> response = send(request("/call/" + URLEncoder.encode(providerCallId, StandardCharsets.UTF_8)).GET());
        if (response.statusCode() == 404) {
            throw new CallRefused("the provider knows no such call");
        }
        return answer(response);
    }

    private JsonNode list(String path) {
        JsonNode answer = answer(send(request(path).GET()));
        return answer.isArray() ? answer : answer.path("results");
    }

    private JsonNode answer(HttpResponse<String> response) {
        if (!isSuccess(response)) {
            throw new ProviderUnreachable("Vapi answered " + response.statusCode(), null);
        }
        return read(response);
    }

    /** A refusal says that nothing was done; anything else leaves it open. */
    private static RuntimeException failure(HttpResponse<String> response) {
        int status = response.statusCode();
        boolean refused = status >= 400 && status < 500 && status != 408 && status != 409;
        return refused ? new CallRefused("HTTP " + status) : new ProviderUnreachable("Vapi answered " + status, null);
    }

    private static boolean isSuccess(HttpResponse<String> response) {
        return response.statusCode() / 100 == 2;
    }

    private HttpRequest.Builder request(String path) {
        String base = settings.baseUrl().toString();
        return HttpRequest.newBuilder(URI.create((base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path))
                .header("Authorization", "Bearer " + settings.apiKey())
                .header("Content-Type", "application/json");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.timeout(settings.answerTimeout()).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new ProviderUnreachable("Vapi cannot be reached: " + e.getClass().getSimpleName(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProviderUnreachable("stopped while Vapi was answering", e);
        }
    }

    private JsonNode read(HttpResponse<String> response) {
        try {
            return json.readTree(response.body());
        } catch (JsonProcessingException e) {
            throw new ProviderUnreachable("Vapi's answer is not JSON", e);
        }
    }
}
