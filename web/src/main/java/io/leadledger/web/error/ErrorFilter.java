package io.leadledger.web.error;

import io.leadledger.web.request.FilterOrder;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** What filters throw never meets a controller advice; it is answered here, before the container would write a page of its own. */
@Component
@Order(FilterOrder.ERRORS)
final class ErrorFilter extends OncePerRequestFilter {

    private final ErrorAnswers answers;

    ErrorFilter(ErrorAnswers answers) {
        this.answers = answers;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (IOException | ServletException | RuntimeException thrown) {
            if (response.isCommitted()) {
                throw thrown;
            }
            answers.answer(request, response, thrown);
        }
    }
}
