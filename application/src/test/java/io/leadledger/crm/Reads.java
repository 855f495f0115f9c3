package io.leadledger.crm;

import io.leadledger.support.Answer;
import io.leadledger.support.TestCompany;
import io.leadledger.web.consistency.ReadConsistency;
import java.time.Duration;

/** Reads of what was just written, however busy the machine is. */
public final class Reads {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Reads() {}

    /** The answer once everything up to the write shows in it. */
    public static Answer after(Answer write, TestCompany reader, String path) {
        String position = write.header(ReadConsistency.EVENT_POSITION);
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        Answer answer = reader.get(path, ReadConsistency.MIN_EVENT_POSITION, position);
        while (answer.status() == 503 && System.nanoTime() < deadline) {
            answer = reader.get(path, ReadConsistency.MIN_EVENT_POSITION, position);
        }
        return answer;
    }
}
