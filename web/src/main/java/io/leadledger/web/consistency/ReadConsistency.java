package io.leadledger.web.consistency;

import io.leadledger.api.error.ErrorCode;
import io.leadledger.api.error.LedgerException;
import io.leadledger.web.security.Caller;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.OptionalLong;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Holds a read back until its projection shows what the caller has a right to see: the position it names, or else its own last write. Nobody
 * waits for the writes of others.
 */
@Component
public class ReadConsistency {

    /** The position that a write has reached, in its answer. */
    public static final String EVENT_POSITION = "X-Event-Position";

    /** The position that a read must have reached, in its request. */
    public static final String MIN_EVENT_POSITION = "X-Min-Event-Position";

    /** The position that a read was answered from. */
    public static final String PROJECTION_POSITION = "X-Projection-Position";

    private static final Duration PATIENCE_WHEN_ASKED = Duration.ofSeconds(2);
    private static final Duration PATIENCE_FOR_OWN_WRITES = Duration.ofMillis(500);
    private static final Duration PATIENCE_BEFORE_DECISIONS = Duration.ofSeconds(20);
    private static final Duration POLL = Duration.ofMillis(5);

    private final LastWrites lastWrites;
    private final ObjectProvider<ProjectionPositions> positions;

    ReadConsistency(LastWrites lastWrites, ObjectProvider<ProjectionPositions> positions) {
        this.lastWrites = lastWrites;
        this.positions = positions;
    }

    /** Waits as {@link #await(Caller, HttpServletRequest, String)} does, and puts the position reached into the answer. */
    public long await(Caller caller, HttpServletRequest request, HttpServletResponse response, String projection) {
        long position = await(caller, request, projection);
        response.setHeader(PROJECTION_POSITION, Long.toString(position));
        return position;
    }

    /**
     * The position that the projection has reached for the caller's company.
     *
     * @throws LedgerException projection_lagging, if it does not reach the position named in the request in time; invalid_value, if that is no
     *     position
     */
    public long await(Caller caller, HttpServletRequest request, String projection) {
        String asked = request.getHeader(MIN_EVENT_POSITION);
        if (asked != null) {
            long wanted = parse(asked);
            long reached = await(caller, projection, wanted, PATIENCE_WHEN_ASKED);
            if (reached < wanted) {
                throw new LedgerException(
                        ErrorCode.PROJECTION_LAGGING, "Position " + wanted + " is not yet in this view, which is at " + reached);
            }
            return reached;
        }
        OptionalLong own = lastWrites.of(caller);
        return await(caller, projection, own.orElse(Long.MIN_VALUE), PATIENCE_FOR_OWN_WRITES);
    }

    /**
     * For what is decided by a view and cannot be put right afterwards: waits longer, and never goes on without the caller's own last write.
     *
     * @throws LedgerException projection_lagging
     */
    public void require(Caller caller, HttpServletRequest request, String projection) {
        String asked = request.getHeader(MIN_EVENT_POSITION);
        long wanted = asked == null ? lastWrites.of(caller).orElse(Long.MIN_VALUE) : parse(asked);
        if (await(caller, projection, wanted, PATIENCE_BEFORE_DECISIONS) < wanted) {
            throw new LedgerException(ErrorCode.PROJECTION_LAGGING, "What you wrote last is not yet in the view that this is decided by").retryAfter(5);
        }
    }

    /** Where one view tells of what another shows: waits a little until that other one has come as far. */
    public void level(Caller caller, String behind, String ahead) {
        await(caller, behind, positions.getObject().positionOf(ahead, caller.companyId()), PATIENCE_FOR_OWN_WRITES);
    }

    private long await(Caller caller, String projection, long wanted, Duration patience) {
        ProjectionPositions known = positions.getObject();
        long reached = known.positionOf(projection, caller.companyId());
        long deadline = System.nanoTime() + patience.toNanos();
        while (reached < wanted && System.nanoTime() < deadline) {
            pause();
            reached = known.positionOf(projection, caller.companyId());
        }
        return reached;
    }

    private static void pause() {
        try {
            Thread.sleep(POLL);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LedgerException(ErrorCode.UNAVAILABLE);
        }
    }

    private static long parse(String asked) {
        try {
            long position = Long.parseLong(asked.strip());
            if (position >= 0) {
                return position;
            }
        } catch (NumberFormatException ignored) {
            // refused below, like negative numbers
        }
        throw LedgerException.invalid(MIN_EVENT_POSITION, "must be a position as given in " + EVENT_POSITION);
    }
}
