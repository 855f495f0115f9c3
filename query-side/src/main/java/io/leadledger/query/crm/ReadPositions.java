package io.leadledger.query.crm;

import io.leadledger.web.consistency.ReadConsistency;
import io.leadledger.web.security.Caller;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** An answer is as old as the oldest of the projections it is made of. */
@Component
public final class ReadPositions {

    private final ReadConsistency consistency;

    ReadPositions(ReadConsistency consistency) {
        this.consistency = consistency;
    }

    public void await(Caller caller, HttpServletRequest request, HttpServletResponse response, String... projections) {
        long position = Stream.of(projections)
                .mapToLong(projection -> consistency.await(caller, request, projection))
                .min()
                .orElseThrow();
        response.setHeader(ReadConsistency.PROJECTION_POSITION, Long.toString(position));
    }
}
