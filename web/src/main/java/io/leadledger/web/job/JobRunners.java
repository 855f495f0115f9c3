package io.leadledger.web.job;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** On nodes that may automate, a runner for each kind of job. */
@Component
class JobRunners implements SmartLifecycle {

    private final List<JobRunner> runners;
    private volatile boolean running;

    JobRunners(
            ObjectProvider<JobHandler> handlers, JobQueue queue, MeterRegistry registry,
            @Value("${leadledger.roles:${LEADLEDGER_ROLES:command,query,projection,automation}}") Set<String> roles) {
        JobMeters meters = new JobMeters(registry);
        boolean automates = roles.stream().map(String::strip).anyMatch("automation"::equals);
        this.runners = automates ? handlers.orderedStream().map(handler -> new JobRunner(handler, queue, meters)).toList() : List.of();
    }

    @Override
    public void start() {
        runners.forEach(JobRunner::start);
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        for (JobRunner runner : runners) {
            try {
                runner.stop();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
