package io.leadledger.web.error;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/**
 * What the container refuses before any filter, such as a path that cannot be decoded, in the family's envelope instead of an HTML page. A request
 * line that cannot be read names no family, and is answered as RFC 9457 has it. Tomcat makes it by its class name, so it is public and has no
 * collaborators.
 */
public final class ContainerErrorValve extends ErrorReportValve {

    @Override
    protected void report(Request request, Response response, @Nullable Throwable thrown) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            Failure failure = Failure.of(FailureTranslator.codeOf(response.getStatus()));
            if (request.getRequestURI() == null) {
                ErrorAnswers.writeProblem(request, response, failure);
            } else {
                ErrorAnswers.write(request, response, failure);
            }
            response.finishResponse();
        } catch (IOException | IllegalStateException gone) {
            container.getLogger().debug("nobody left to answer", gone);
        }
    }
}
