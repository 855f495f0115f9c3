package io.leadledger.automation.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.leadledger.automation.webhook.SubscriptionBodies.NewSubscription;
import io.leadledger.automation.webhook.Subscriptions.WithSecret;
import io.leadledger.web.idempotency.IdempotentRequests;
import io.leadledger.web.security.Caller;
import jakarta.servlet.http.HttpServletRequest;
import java.io.UncheckedIOException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** How any family makes a subscription: once per {@code Idempotency-Key}, answered in the family's own form. */
@Component
final class SubscriptionRequests {

    private final IdempotentRequests idempotent;
    private final ObjectMapper json;

    SubscriptionRequests(IdempotentRequests idempotent, ObjectMapper json) {
        this.idempotent = idempotent;
        this.json = json;
    }

    ResponseEntity<byte[]> add(
            Caller caller, HttpServletRequest request, NewSubscription body, Supplier<WithSecret> adding, Function<WithSecret, Object> form) {
        return idempotent.execute(caller, request, write(body), () ->
                ResponseEntity.status(HttpStatus.CREATED).contentType(MediaType.APPLICATION_JSON).body(write(form.apply(adding.get()))));
    }

    private byte[] write(Object value) {
        try {
            return json.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
