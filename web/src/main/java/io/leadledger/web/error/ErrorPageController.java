package io.leadledger.web.error;

import io.leadledger.web.family.ApiFamily;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where the container sends what was refused by {@code sendError}: the last net. */
@Hidden
@RestController
final class ErrorPageController implements ErrorController {

    private final FailureTranslator translator;

    ErrorPageController(FailureTranslator translator) {
        this.translator = translator;
    }

    @RequestMapping("${server.error.path:${error.path:/error}}")
    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        ApiFamily family = path == null ? ApiFamily.of(request) : ApiFamily.ofPath(path.toString());
        ErrorAnswers.write(family, request, response, failure(request));
    }

    private Failure failure(HttpServletRequest request) {
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable thrown) {
            return translator.translate(thrown);
        }
        boolean known = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer;
        int status = known ? (Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) : 404;
        return Failure.of(FailureTranslator.codeOf(status));
    }
}
