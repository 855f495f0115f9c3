package io.leadledger.automation.webhook;

import com.fasterxml.jackson.core.type.TypeReference;
import io.leadledger.api.EventJson;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.DateTimeSchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The {@code webhooks} part of the description: what subscribers' servers are sent. */
@Configuration(proxyBeanMethods = false)
class WebhookDescription {

    @Bean
    OpenApiCustomizer describedWebhooks() {
        return api -> {
            Map<String, PathItem> webhooks = new LinkedHashMap<>();
            for (EventType type : EventType.values()) {
                webhooks.put(type.wire(), new PathItem().post(operation(type)));
            }
            api.setWebhooks(webhooks);
        };
    }

    private static Operation operation(EventType type) {
        Operation operation = new Operation()
                .operationId("webhook_" + type.wire().replace('.', '_'))
                .summary(summary(type))
                .description("""
                        Any 2xx within 15 seconds is success; 410 switches the subscription off; redirects are not followed. Otherwise it is sent
                        again after 5 s, 5 m, 30 m, 2 h, 5 h, 10 h and 10 h, with the same webhook-id. The order is not promised.""")
                .requestBody(new RequestBody().content(new Content().addMediaType(
                        "application/json", new MediaType().schema(body(type)).examples(examples(type)))))
                .responses(new ApiResponses().addApiResponse("2XX", new ApiResponse().description("Taken")));
        headers().forEach(operation::addParametersItem);
        return operation;
    }

    private static List<Parameter> headers() {
        return List.of(
                header("X-Signature", "sha256= and the hex HMAC-SHA256 of the raw body, with the whole secret as key"),
                header("X-Signature-Previous", "The same with the secret before, for 24 hours after a rotation").required(false),
                header("webhook-id", "The event's id, the same for each attempt"),
                header("webhook-timestamp", "Seconds since 1970 of the attempt").schema(new IntegerSchema()),
                header("webhook-signature", "Standard Webhooks: v1 signatures of id.timestamp.body, one for each secret in use"));
    }

    private static Parameter header(String name, String description) {
        return new HeaderParameter().name(name).description(description).required(true).schema(new StringSchema());
    }

    private static Schema<?> body(EventType type) {
        return new ObjectSchema()
                .addProperty("id", new StringSchema())
                .addProperty("type", new StringSchema()._const(type.wire()))
                .addProperty("created", new DateTimeSchema())
                .addProperty("data", new ObjectSchema());
    }

    /** By the family that the subscription was made in. */
    private static Map<String, Example> examples(EventType type) {
        Map<String, Example> examples = new LinkedHashMap<>();
        Stream.of(Family.values()).filter(family -> family.types().contains(type)).forEach(family -> examples.put(
                family.wire(), new Example().summary("To subscriptions made at " + family.path()).value(example(family, type))));
        return examples;
    }

    private static Map<String, Object> example(Family family, EventType type) {
        try {
            return EventJson.mapper().readValue(WebhookExamples.of(family, type), new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String summary(EventType type) {
        return switch (type) {
            case LEAD_CREATED -> "New lead added";
            case LEAD_SCORE_CHANGED -> "Lead score updated";
            case LEAD_STAGE_CHANGED -> "Lead lifecycle stage changed";
            case DEAL_CREATED -> "New deal created";
            case DEAL_STAGE_CHANGED -> "Deal stage updated";
            case DEAL_WON -> "Deal marked as won";
            case DEAL_LOST -> "Deal marked as lost";
            case CALL_STARTED -> "Call initiated";
            case CALL_COMPLETED -> "Call ended";
            case CALL_FAILED -> "Call failed, or ended otherwise without being completed";
            case CALL_TRANSCRIBED -> "Transcript ready";
            case CAMPAIGN_STARTED -> "Campaign began to call";
            case CAMPAIGN_COMPLETED -> "Campaign ended, because everybody was called or somebody stopped it";
            case CAMPAIGN_PAUSED -> "Campaign paused";
        };
    }
}
