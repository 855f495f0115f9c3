package io.leadledger.web.error;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.leadledger.web.family.ApiFamily;
import io.leadledger.web.request.RequestIds;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Writes a failure in the envelope of the path's family, from wherever it was noticed: filter, security, controller or container. */
@Component
public class ErrorAnswers {

    private static final String PROBLEM_JSON = "application/problem+json";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final FailureTranslator translator;

    ErrorAnswers(FailureTranslator translator) {
        this.translator = translator;
    }

    /**
     * Answers with what the caller may know about a failure.
     *
     * @throws IllegalStateException if the answer has already begun, so that the connection is cut instead of ending as if all was well
     */
    public void answer(HttpServletRequest request, HttpServletResponse response, Throwable thrown) throws IOException {
        if (response.isCommitted()) {
            throw new IllegalStateException("failed after the answer had begun", thrown);
        }
        write(request, response, translator.translate(thrown));
    }

    static void write(HttpServletRequest request, HttpServletResponse response, Failure failure) throws IOException {
        write(ApiFamily.of(request), request, response, failure);
    }

    static void write(ApiFamily family, HttpServletRequest request, HttpServletResponse response, Failure failure) throws IOException {
        if (wantsProblem(request)) {
            writeProblem(request, response, failure);
        } else {
            write(response, failure, "application/json", Envelopes.fill(family.envelope(), failure, RequestIds.of(request), Instant.now()));
        }
    }

    static void writeProblem(HttpServletRequest request, HttpServletResponse response, Failure failure) throws IOException {
        write(response, failure, PROBLEM_JSON, Envelopes.problem(failure, RequestIds.of(request)));
    }

    private static void write(HttpServletResponse response, Failure failure, String type, Map<String, Object> envelope) throws IOException {
        byte[] body = JSON.writeValueAsBytes(envelope);
        response.resetBuffer();
        response.setStatus(failure.code().status());
        failure.headers().forEach((name, values) -> values.forEach(value -> response.setHeader(name, value)));
        if (failure.retryAfterSeconds() != null) {
            response.setHeader(HttpHeaders.RETRY_AFTER, failure.retryAfterSeconds().toString());
        }
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setContentType(type);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private static boolean wantsProblem(HttpServletRequest request) {
        return Collections.list(request.getHeaders(HttpHeaders.ACCEPT)).stream()
                .anyMatch(accept -> accept.toLowerCase(Locale.ROOT).contains(PROBLEM_JSON));
    }
}
