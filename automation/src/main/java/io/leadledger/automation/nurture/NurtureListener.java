package io.leadledger.automation.nurture;

import io.leadledger.api.CallEvent;
import io.leadledger.api.ConversationEvent;
import io.leadledger.api.DealEvent;
import io.leadledger.api.LeadEvent;
import io.leadledger.api.nurture.EnrolmentEvent;
import io.leadledger.api.nurture.SequenceEvent;
import io.leadledger.api.suppression.SuppressionEvent;
import io.leadledger.automation.feed.LogListener;
import io.leadledger.web.job.JobQueue;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Notes the leads in sequences of whom something was told that may let them go. Whether it does, the job decides, which reads it all. */
@Component
class NurtureListener implements LogListener {

    private static final Set<Class<?>> TELLING = Set.of(
            ConversationEvent.MessageRecorded.class,
            CallEvent.Updated.class, CallEvent.Completed.class, CallEvent.ActivityRecorded.class,
            DealEvent.Updated.class, DealEvent.StageChanged.class, DealEvent.Won.class, DealEvent.Lost.class, DealEvent.ActivityRecorded.class,
            LeadEvent.AttributesRecorded.class, LeadEvent.StageChanged.class, LeadEvent.ActivityRecorded.class, LeadEvent.MergedInto.class,
            LeadEvent.Deleted.class, LeadEvent.Reclassified.class,
            SuppressionEvent.Added.class, SequenceEvent.Deleted.class, EnrolmentEvent.Enrolled.class);

    private final JobQueue jobs;
    private final Enrolled enrolled;

    NurtureListener(JobQueue jobs, Enrolled enrolled) {
        this.jobs = jobs;
        this.enrolled = enrolled;
    }

    @Override
    public String name() {
        return "nurture";
    }

    @Override
    public boolean concerns(Class<?> eventType) {
        return TELLING.contains(eventType);
    }

    /** By the type first, because most companies nurture nobody and payloads are JSON. */
    @Override
    public void on(UUID companyId, DomainEventMessage<?> event, long position) {
        Class<?> type = event.getPayloadType();
        if (type == EnrolmentEvent.Enrolled.class) {
            enrolled.nurtures(companyId);
        } else if (type == SequenceEvent.Deleted.class) {
            jobs.add(LetGo.everybody(companyId, ((SequenceEvent.Deleted) event.getPayload()).sequenceId(), event.getTimestamp()));
        } else if (enrolled.seemsNurturing(companyId)) {
            concerned(companyId, event.getPayload())
                    .forEach(enrolmentId -> jobs.add(LetGo.lookAt(companyId, enrolmentId, position, event.getTimestamp())));
        }
    }

    private List<String> concerned(UUID companyId, Object event) {
        if (event instanceof SuppressionEvent suppression) {
            return enrolled.ofPhone(companyId, suppression.phone());
        }
        String leadId = lead(event);
        return leadId == null ? List.of() : enrolled.ofLead(companyId, leadId);
    }

    private static @Nullable String lead(Object event) {
        return switch (event) {
            case ConversationEvent.MessageRecorded message -> message.sender().equals("user") ? message.leadId() : null;
            case CallEvent call -> call.leadId();
            case DealEvent deal -> deal.leadId();
            case LeadEvent lead -> lead.leadId();
            default -> null;
        };
    }
}
