package io.leadledger.automation.nurture;

import io.leadledger.api.Hashes;
import io.leadledger.api.nurture.EnrolmentCommand;
import io.leadledger.api.nurture.EnrolmentState;
import io.leadledger.api.nurture.StopReason;
import io.leadledger.intelligence.drafting.SequenceDrafts;
import io.leadledger.web.job.Job;
import io.leadledger.web.job.JobHandler;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Takes a step when it is due: makes its draft, unless the lead is to be let go. The draft's id follows from the enrolment and the step, and
 * a step is taken once, so a node may die anywhere in between and another does it again.
 */
@Component
class StepJob implements JobHandler {

    private static final int AT_ONCE = 4;

    private final Ways ways;
    private final SequenceDrafts drafts;

    StepJob(Ways ways, SequenceDrafts drafts) {
        this.ways = ways;
        this.drafts = drafts;
    }

    @Override
    public String kind() {
        return EnrolmentCommand.STEP_JOB;
    }

    @Override
    public int atOnce() {
        return AT_ONCE;
    }

    @Override
    public Optional<Again> run(Job job) {
        UUID companyId = job.companyId();
        int step = job.payload().path("step").asInt();
        ways.active(companyId, job.payload().path("enrolment_id").asText())
                .filter(enrolment -> enrolment.nextStep().filter(next -> next == step).isPresent())
                .ifPresent(enrolment -> take(companyId, enrolment, step));
        return Optional.empty();
    }

    private void take(UUID companyId, EnrolmentState enrolment, int step) {
        Optional<StopReason> obstacle = ways.obstacle(companyId, enrolment);
        if (obstacle.isPresent()) {
            ways.stop(companyId, enrolment, obstacle.get());
            return;
        }
        String draftId = draftId(companyId, enrolment.enrolmentId(), step);
        ways.send(companyId, drafts.write(companyId, draftId, enrolment, enrolment.step(step)));
        ways.taken(companyId, enrolment, step, draftId);
    }

    static String draftId(UUID companyId, String enrolmentId, int step) {
        return "draft_" + Hashes.uuid(companyId.toString(), "nurture", enrolmentId, Integer.toString(step))
                .toString()
                .replace("-", "")
                .substring(0, 28);
    }
}
