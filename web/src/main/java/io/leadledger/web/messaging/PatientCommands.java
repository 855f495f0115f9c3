package io.leadledger.web.messaging;

import io.leadledger.api.error.ErrorCode;
import io.leadledger.api.error.LedgerException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.AxonTransientException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;

/** Sends a command again when another transaction was faster, so that no caller sees a conflict that it did not cause. */
@Component
public class PatientCommands {

    private static final Logger LOG = LoggerFactory.getLogger(PatientCommands.class);
    private static final int MOST_ATTEMPTS = 25;
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(250);

    private final CommandGateway gateway;

    PatientCommands(CommandGateway gateway) {
        this.gateway = gateway;
    }

    /** @throws LedgerException {@link ErrorCode#UNAVAILABLE} when others were faster every time */
    public <R> R send(Object command, Map<String, ?> metaData) {
        for (int attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
            try {
                return gateway.sendAndWait(GenericCommandMessage.asCommandMessage(command).withMetaData(metaData));
            } catch (RuntimeException e) {
                if (!isConflict(e)) {
                    throw e;
                }
                LOG.debug("another transaction was faster, attempt {}", attempt, e);
                pause(attempt);
            }
        }
        throw new LedgerException(ErrorCode.UNAVAILABLE, "Too many writers on the same entities; try again").retryAfter(1);
    }

    private static boolean isConflict(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof AxonTransientException || cause instanceof ConcurrencyFailureException) {
                return true;
            }
        }
        return false;
    }

    private static void pause(int attempt) {
        long most = Math.min(LONGEST_PAUSE.toNanos(), Duration.ofMillis(2).toNanos() << Math.min(attempt, 10));
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(most / 2, most + 1));
    }
}
