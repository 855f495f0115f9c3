package io.leadledger.automation.nurture;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.leadledger.api.nurture.StopReason;
import io.leadledger.web.job.Job;
import io.leadledger.web.job.JobHandler;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Lets leads go who answered, moved on or do not want to hear more, and everybody out of a sequence that was deleted. */
@Component
class LetGo implements JobHandler {

    private static final String KIND = "nurture-let-go";
    private static final String ENROLMENT_ID = "enrolment_id";
    private static final String SEQUENCE_ID = "sequence_id";
    private static final int AT_ONCE = 8;
    private static final int PAGE = 500;

    private final Ways ways;
    private final Enrolled enrolled;

    LetGo(Ways ways, Enrolled enrolled) {
        this.ways = ways;
        this.enrolled = enrolled;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public int atOnce() {
        return AT_ONCE;
    }

    /** The place in the log is part of its name, so that what is told while a job runs is looked at once more. */
    static Job lookAt(UUID companyId, String enrolmentId, long position, Instant at) {
        return Job.dueAt(
                at, companyId, KIND, enrolmentId + "/" + position, JsonNodeFactory.instance.objectNode().put(ENROLMENT_ID, enrolmentId));
    }

    static Job everybody(UUID companyId, String sequenceId, Instant at) {
        return Job.dueAt(at, companyId, KIND, sequenceId, JsonNodeFactory.instance.objectNode().put(SEQUENCE_ID, sequenceId));
    }

    @Override
    public Optional<Again> run(Job job) {
        UUID companyId = job.companyId();
        if (job.payload().has(SEQUENCE_ID)) {
            empty(companyId, job.payload().path(SEQUENCE_ID).asText());
        } else {
            ways.active(companyId, job.payload().path(ENROLMENT_ID).asText())
                    .ifPresent(enrolment -> ways.obstacle(companyId, enrolment).ifPresent(reason -> ways.stop(companyId, enrolment, reason)));
        }
        return Optional.empty();
    }

    private void empty(UUID companyId, String sequenceId) {
        for (List<String> page = page(companyId, sequenceId); !page.isEmpty(); page = page(companyId, sequenceId)) {
            page.forEach(enrolmentId -> ways.stop(companyId, enrolmentId, StopReason.SEQUENCE_DELETED));
        }
    }

    private List<String> page(UUID companyId, String sequenceId) {
        return enrolled.ofSequence(companyId, sequenceId, PAGE);
    }
}
