package io.leadledger.web.error;

import io.leadledger.api.error.ErrorCode;
import io.leadledger.web.family.ApiFamily.Envelope;
import io.leadledger.web.request.RequestIds;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** The documented shape of an error in each family, with the precise code beside it where the document knows a coarser one only. */
final class Envelopes {

    private Envelopes() {}

    static Map<String, Object> fill(Envelope envelope, Failure failure, RequestIds ids, Instant now) {
        return switch (envelope) {
            case OTTO -> otto(failure, now);
            case NEXUS -> nexus(failure);
            case LEADS -> leads(failure, ids, now);
            case CALL_CENTER -> callCenter(failure);
            case UPLOAD -> upload(failure, now);
        };
    }

    static Map<String, Object> problem(Failure failure, RequestIds ids) {
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", "urn:leadledger:error:" + failure.code().wire());
        problem.put("title", failure.code().defaultMessage());
        problem.put("status", failure.code().status());
        problem.put("detail", failure.message());
        problem.put("code", failure.code().wire());
        putIfPresent(problem, "field", failure.field());
        putIfPresent(problem, "retry_after", failure.retryAfterSeconds());
        problem.put("request_id", ids.requestId());
        return problem;
    }

    private static Map<String, Object> otto(Failure failure, Instant now) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("error", coarse(failure.code()).wire());
        body.put("message", failure.message());
        putIfPresent(body, "retry_after", failure.retryAfterSeconds());
        body.put("timestamp", timestamp(now));
        body.put("code", failure.code().wire());
        putIfPresent(body, "field", failure.field());
        return body;
    }

    private static Map<String, Object> nexus(Failure failure) {
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("code", failure.code().nexusCode());
        error.put("message", failure.message());
        putIfPresent(error, "field", failure.field());
        putIfPresent(error, "retry_after", failure.retryAfterSeconds());
        return Map.of("error", error);
    }

    private static Map<String, Object> leads(Failure failure, RequestIds ids, Instant now) {
        Map<String, Object> body = new LinkedHashMap<>();
        HttpStatus status = HttpStatus.resolve(failure.code().status());
        body.put("error", status != null ? status.getReasonPhrase() : failure.code().defaultMessage());
        body.put("message", failure.message());
        body.put("timestamp", timestamp(now));
        body.put("correlationId", ids.correlationId());
        body.put("code", failure.code().wire());
        putIfPresent(body, "field", failure.field());
        return body;
    }

    private static Map<String, Object> callCenter(Failure failure) {
        Map<String, Object> error = new LinkedHashMap<>();
        String field = failure.field();
        Map<String, Object> details = new LinkedHashMap<>();
        putIfPresent(details, "field", field);
        if (field != null && failure.code().status() == 400) {
            error.put("code", "invalid_parameter");
            error.put("message", "The parameter '" + field + "' is invalid");
            details.put("reason", rule(failure.message(), field));
        } else {
            error.put("code", failure.code().wire());
            error.put("message", failure.message());
            details.put("reason", failure.code().defaultMessage());
        }
        putIfPresent(details, "retry_after", failure.retryAfterSeconds());
        error.put("details", details);
        return Map.of("error", error);
    }

    /** Our messages begin with the field, as a sentence does; here the field has a place of its own. */
    private static String rule(String message, String field) {
        String subject = "'" + field + "' ";
        return message.startsWith(subject) ? message.substring(subject.length()) : message;
    }

    private static Map<String, Object> upload(Failure failure, Instant now) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("success", false);
        body.put("error", failure.code().wire());
        body.put("message", failure.message());
        putIfPresent(body, "field", failure.field());
        body.put("timestamp", timestamp(now));
        return body;
    }

    /** The word that the document has for this status: one for all of 400 and one for all of 404. */
    private static ErrorCode coarse(ErrorCode code) {
        return switch (code.status()) {
            case 400 -> ErrorCode.BAD_REQUEST;
            case 404 -> ErrorCode.NOT_FOUND;
            default -> code;
        };
    }

    private static String timestamp(Instant now) {
        return now.truncatedTo(ChronoUnit.MILLIS).toString();
    }

    private static void putIfPresent(Map<String, Object> map, String key, @Nullable Object value) {
        if (value != null) {
            map.put(key, value);
        }
    }
}
