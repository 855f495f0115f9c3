package io.leadledger.web.error;

import io.leadledger.api.error.ErrorCode;
import io.leadledger.api.error.LedgerException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/** From whatever was thrown to what the caller may know: bad input is always a 4xx, a lost database a 503, and only our own faults are 500. */
@Component
final class FailureTranslator {

    private static final Logger LOG = LoggerFactory.getLogger(FailureTranslator.class);
    private static final int MAX_CAUSES = 20;

    Failure translate(Throwable thrown) {
        Throwable cause = thrown;
        for (int depth = 0; cause != null && depth < MAX_CAUSES; depth++) {
            Failure known = known(cause);
            if (known != null) {
                return known;
            }
            cause = cause.getCause();
        }
        LOG.error("unexpected failure", thrown);
        return Failure.of(ErrorCode.INTERNAL_SERVER_ERROR);
    }

    private static @Nullable Failure known(Throwable thrown) {
        return switch (thrown) {
            case LedgerException refusal -> Failure.of(refusal);
            case HttpMessageNotReadableException unreadable -> UnreadableBody.explain(unreadable);
            case MethodArgumentTypeMismatchException mismatch -> invalid(mismatch.getName());
            case MissingServletRequestParameterException missing -> missing(missing.getParameterName());
            case MissingRequestHeaderException missing -> missing(missing.getHeaderName());
            case MissingServletRequestPartException missing -> missing(missing.getRequestPartName());
            case BindException binding -> invalid(binding.getFieldError() != null ? binding.getFieldError().getField() : binding.getObjectName());
            case MaxUploadSizeExceededException ignored -> Failure.of(ErrorCode.PAYLOAD_TOO_LARGE);
            case MultipartException ignored -> Failure.of(ErrorCode.BAD_REQUEST, null, "The multipart body cannot be read");
            case InvalidParameterException ignored -> Failure.of(ErrorCode.BAD_REQUEST, null, "The parameters cannot be decoded");
            case RequestRejectedException ignored -> Failure.of(ErrorCode.BAD_REQUEST, null, "The request is malformed");
            case AuthenticationException ignored -> unauthorized();
            case AccessDeniedException ignored -> Failure.of(ErrorCode.FORBIDDEN);
            case ErrorResponse response -> Failure.of(codeOf(response.getStatusCode().value())).with(response.getHeaders());
            default -> DatabaseFailures.explain(thrown);
        };
    }

    /** The code of a failure of which only the status is known. */
    static ErrorCode codeOf(int status) {
        return switch (status) {
            case 401 -> ErrorCode.UNAUTHORIZED;
            case 403 -> ErrorCode.FORBIDDEN;
            case 404 -> ErrorCode.NOT_FOUND;
            case 405 -> ErrorCode.METHOD_NOT_ALLOWED;
            case 406 -> ErrorCode.NOT_ACCEPTABLE;
            case 409 -> ErrorCode.CONFLICT;
            case 413 -> ErrorCode.PAYLOAD_TOO_LARGE;
            case 415 -> ErrorCode.UNSUPPORTED_MEDIA_TYPE;
            case 429 -> ErrorCode.RATE_LIMIT_EXCEEDED;
            case 503 -> ErrorCode.UNAVAILABLE;
            // methods and versions that the container does not know: not our fault
            case 501, 505 -> ErrorCode.BAD_REQUEST;
            default -> status >= 400 && status < 500 ? ErrorCode.BAD_REQUEST : ErrorCode.INTERNAL_SERVER_ERROR;
        };
    }

    private static Failure unauthorized() {
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        return Failure.of(ErrorCode.UNAUTHORIZED).with(headers);
    }

    private static Failure missing(String field) {
        return Failure.of(LedgerException.missing(field));
    }

    private static Failure invalid(String field) {
        return Failure.of(LedgerException.invalid(field, "has a value that is not allowed"));
    }
}
