package io.leadledger.web.error;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
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

    /** The caller has gone: there is nobody to answer. */
    @ExceptionHandler
    void forget(AsyncRequestNotUsableException gone) {}
}
