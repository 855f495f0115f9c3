package io.leadledger.web.error;

import io.leadledger.api.error.LedgerException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/** Writes the answer itself, since content negotiation for an error must not fail a second time. */
@RestControllerAdvice
final class ErrorAdvice {

    private final ErrorAnswers answers;

    ErrorAdvice(ErrorAnswers answers) {
        this.answers = answers;
    }

    @ExceptionHandler
    void answer(Throwable thrown, HttpServletRequest request, HttpServletResponse response) throws IOException {
        answers.answer(request, response, thrown);
    }

    /** A body of untold length that cannot be read is read to its end, since it may be too large as well: that is the answer then. */
    @ExceptionHandler
    void answer(HttpMessageNotReadableException unreadable, HttpServletRequest request, HttpServletResponse response) throws IOException {
        answers.answer(request, response, request.getContentLengthLong() < 0 ? atItsEnd(request, unreadable) : unreadable);
    }

    private static Exception atItsEnd(HttpServletRequest request, HttpMessageNotReadableException unreadable) {
        try {
            request.getInputStream().transferTo(OutputStream.nullOutputStream());
            return unreadable;
        } catch (LedgerException tooLarge) {
            return tooLarge;
        } catch (IOException | IllegalStateException cutShort) {
            return unreadable;
        }
    }

    /** The caller has gone: there is nobody to answer. */
    @ExceptionHandler
    void forget(AsyncRequestNotUsableException gone) {}
}
