package io.leadledger.intelligence.drafting;

import io.leadledger.api.EntityKind;
import io.leadledger.api.MetaKeys;
import io.leadledger.api.clone.CloneCommand;
import io.leadledger.api.clone.CloneEvent;
import io.leadledger.api.clone.Sample;
import io.leadledger.intelligence.facts.EntityLog;
import io.leadledger.web.job.Job;
import io.leadledger.web.job.JobHandler;
import io.leadledger.web.messaging.PatientCommands;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Trains a clone on the samples of one training, which are in the log. */
@Component
class CloneTraining implements JobHandler {

    private static final String ACTOR = "system:clone-training";

    private final StyleWords words = StyleWords.load();
    private final StyleMeasure measure = new StyleMeasure(words, Phrases.load());
    private final EntityLog log;
    private final PatientCommands commands;
    private final Clock clock;

    CloneTraining(EntityLog log, PatientCommands commands, Clock clock) {
        this.log = log;
        this.commands = commands;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return CloneCommand.JOB;
    }

    @Override
    public Optional<Again> run(Job job) {
        String repId = job.payload().path("rep_id").asText();
        String trainingId = job.payload().path("training_id").asText();
        List<Sample> samples = log.events(job.companyId(), EntityKind.CLONE, repId, CloneEvent.TrainingStarted.class).stream()
                .filter(started -> started.trainingId().equals(trainingId))
                .findFirst()
                .orElseThrow()
                .samples();
        send(job, new CloneCommand.Finish(
                job.companyId(), repId, trainingId, measure.of(samples), samples.size(), words.version(), now()));
        return Optional.empty();
    }

    @Override
    public void gaveUp(Job job, String error) {
        String repId = job.payload().path("rep_id").asText();
        String trainingId = job.payload().path("training_id").asText();
        send(job, new CloneCommand.Fail(job.companyId(), repId, trainingId, error, now()));
    }

    private void send(Job job, CloneCommand command) {
        commands.<CloneCommand.Outcome>send(command, Map.of(MetaKeys.COMPANY_ID, job.companyId().toString(), MetaKeys.ACTOR, ACTOR));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
