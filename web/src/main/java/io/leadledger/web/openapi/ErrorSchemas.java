package io.leadledger.web.openapi;

import io.leadledger.web.family.ApiFamily.Envelope;
import io.swagger.v3.oas.models.media.BooleanSchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.DateTimeSchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.LinkedHashMap;
import java.util.Map;

/** The envelopes of errors, and the statuses that stand for them in the description. */
final class ErrorSchemas {

    private static final String PROBLEM = "Problem";
    private static final Map<String, String> STATUSES = statuses();

    private ErrorSchemas() {}

    @SuppressWarnings("rawtypes") // as the library has it
    static Map<String, Schema> all() {
        Map<String, Schema> schemas = new LinkedHashMap<>();
        for (Envelope envelope : Envelope.values()) {
            schemas.put(nameOf(envelope), schemaOf(envelope));
        }
        schemas.put(PROBLEM, new ObjectSchema()
                .description("RFC 9457")
                .addProperty("type", new StringSchema())
                .addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema())
                .addProperty("detail", new StringSchema())
                .addProperty("code", new StringSchema())
                .addProperty("field", new StringSchema())
                .addProperty("request_id", new StringSchema()));
        return schemas;
    }

    static void addErrors(Envelope envelope, ApiResponses responses) {
        STATUSES.forEach((status, description) -> {
            if (!responses.containsKey(status)) {
                responses.addApiResponse(status, new ApiResponse().description(description).content(new Content()
                        .addMediaType("application/json", reference(nameOf(envelope)))
                        .addMediaType("application/problem+json", reference(PROBLEM))));
            }
        });
    }

    private static MediaType reference(String schema) {
        return new MediaType().schema(new Schema<>().$ref("#/components/schemas/" + schema));
    }

    private static String nameOf(Envelope envelope) {
        return switch (envelope) {
            case OTTO -> "Error";
            case NEXUS -> "NexusError";
            case LEADS -> "LeadsError";
            case CALL_CENTER -> "CallCenterError";
            case UPLOAD -> "UploadError";
        };
    }

    private static Schema<?> schemaOf(Envelope envelope) {
        return switch (envelope) {
            case OTTO -> flat().addProperty("timestamp", new DateTimeSchema()).addProperty("retry_after", new IntegerSchema());
            case LEADS -> flat().addProperty("timestamp", new DateTimeSchema()).addProperty("correlationId", new StringSchema());
            case UPLOAD -> flat().addProperty("success", new BooleanSchema()).addProperty("timestamp", new DateTimeSchema());
            case NEXUS -> nested(new ObjectSchema().addProperty("field", new StringSchema()));
            case CALL_CENTER -> nested(new ObjectSchema().addProperty("details", new ObjectSchema()
                    .addProperty("field", new StringSchema()).addProperty("reason", new StringSchema())));
        };
    }

    private static Schema<?> flat() {
        return new ObjectSchema()
                .addProperty("error", new StringSchema())
                .addProperty("message", new StringSchema())
                .addProperty("code", new StringSchema())
                .addProperty("field", new StringSchema());
    }

    private static Schema<?> nested(Schema<?> error) {
        return new ObjectSchema()
                .addProperty("error", error.addProperty("code", new StringSchema()).addProperty("message", new StringSchema()));
    }

    private static Map<String, String> statuses() {
        Map<String, String> statuses = new LinkedHashMap<>();
        statuses.put("400", "The request is not acceptable; the field is named");
        statuses.put("401", "No usable credential");
        statuses.put("403", "The credential may not do this, or not here");
        statuses.put("404", "There is no such thing");
        statuses.put("429", "Too many requests; see Retry-After");
        statuses.put("503", "Not now; see Retry-After");
        return statuses;
    }
}
