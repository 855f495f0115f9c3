package io.leadledger.api;

import io.leadledger.api.campaign.CampaignEvent;
import io.leadledger.api.clone.CloneEvent;
import io.leadledger.api.contactlist.ContactListEvent;
import io.leadledger.api.document.DocumentEvent;
import io.leadledger.api.draft.DraftEvent;
import io.leadledger.api.nurture.EnrolmentEvent;
import io.leadledger.api.nurture.SequenceEvent;
import io.leadledger.api.phrases.PhraseBookEvent;
import io.leadledger.api.question.QuestionEvent;
import io.leadledger.api.sop.SopEvent;
import io.leadledger.api.summary.SummaryEvent;
import io.leadledger.api.suppression.SuppressionEvent;
import io.leadledger.api.task.TaskEvent;
import io.leadledger.api.template.TemplateEvent;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The stable names under which events are stored. A class may be renamed or moved; a name and a revision never change meaning. */
public final class EventTypes {

    private static final String FIRST_REVISION = "1";

    private static final List<EventType> ALL = List.of(
            new EventType("lead.captured", "2", LeadEvent.Captured.class),
            first("lead.attributes_recorded", LeadEvent.AttributesRecorded.class),
            first("lead.details_reported", LeadEvent.DetailsReported.class),
            first("lead.handle_claimed", LeadEvent.HandleClaimed.class),
            first("lead.duplicate_suspected", LeadEvent.DuplicateSuspected.class),
            first("lead.absorbed", LeadEvent.Absorbed.class),
            first("lead.merged_into", LeadEvent.MergedInto.class),
            first("lead.merge_undone", LeadEvent.MergeUndone.class),
            first("lead.separated", LeadEvent.Separated.class),
            first("lead.reclassified", LeadEvent.Reclassified.class),
            first("lead.stage_changed", LeadEvent.StageChanged.class),
            first("lead.owner_assigned", LeadEvent.OwnerAssigned.class),
            first("lead.scored", LeadEvent.Scored.class),
            first("lead.tagged", LeadEvent.Tagged.class),
            first("lead.template_sent", LeadEvent.TemplateSent.class),
            first("lead.extraction_recorded", LeadEvent.ExtractionRecorded.class),
            first("lead.appointment_scheduled", LeadEvent.AppointmentScheduled.class),
            first("lead.activity_recorded", LeadEvent.ActivityRecorded.class),
            first("lead.deleted", LeadEvent.Deleted.class),
            first("deal.created", DealEvent.Created.class),
            first("deal.updated", DealEvent.Updated.class),
            first("deal.stage_changed", DealEvent.StageChanged.class),
            first("deal.won", DealEvent.Won.class),
            first("deal.lost", DealEvent.Lost.class),
            first("deal.activity_recorded", DealEvent.ActivityRecorded.class),
            first("deal.predicted", DealEvent.Predicted.class),
            first("deal.deleted", DealEvent.Deleted.class),
            first("call.updated", CallEvent.Updated.class),
            first("call.requested", CallEvent.Requested.class),
            first("call.started", CallEvent.Started.class),
            first("call.completed", CallEvent.Completed.class),
            first("call.failed", CallEvent.Failed.class),
            first("call.missed", CallEvent.Missed.class),
            first("call.transcribed", CallEvent.Transcribed.class),
            first("call.analyzed", CallEvent.Analyzed.class),
            first("call.uploaded", CallEvent.Uploaded.class),
            first("call.processing_reported", CallEvent.ProcessingReported.class),
            first("call.activity_recorded", CallEvent.ActivityRecorded.class),
            first("call.deleted", CallEvent.Deleted.class),
            first("conversation.message_recorded", ConversationEvent.MessageRecorded.class),
            first("conversation.message_status_changed", ConversationEvent.MessageStatusChanged.class),
            first("conversation.closed", ConversationEvent.Closed.class),
            first("document.received", DocumentEvent.Received.class),
            first("document.fetched", DocumentEvent.Fetched.class),
            first("document.indexed", DocumentEvent.Indexed.class),
            first("document.failed", DocumentEvent.Failed.class),
            first("document.processing_reported", DocumentEvent.ProcessingReported.class),
            first("document.withdrawn", DocumentEvent.Withdrawn.class),
            first("document.deleted", DocumentEvent.Deleted.class),
            first("rep.recorded", RepEvent.Recorded.class),
            first("rep.activity_recorded", RepEvent.ActivityRecorded.class),
            first("rep.deleted", RepEvent.Deleted.class),
            first("record.recorded", RecordEvent.Recorded.class),
            first("record.activity_recorded", RecordEvent.ActivityRecorded.class),
            first("record.deleted", RecordEvent.Deleted.class),
            first("question.asked", QuestionEvent.Asked.class),
            first("question.answered", QuestionEvent.Answered.class),
            first("question.unanswered", QuestionEvent.Unanswered.class),
            first("suppression.added", SuppressionEvent.Added.class),
            first("suppression.removed", SuppressionEvent.Removed.class),
            first("template.created", TemplateEvent.Created.class),
            first("template.revised", TemplateEvent.Revised.class),
            first("template.deleted", TemplateEvent.Deleted.class),
            first("contact_list.created", ContactListEvent.Created.class),
            first("contact_list.members_added", ContactListEvent.MembersAdded.class),
            first("contact_list.member_removed", ContactListEvent.MemberRemoved.class),
            first("contact_list.deleted", ContactListEvent.Deleted.class),
            first("campaign.created", CampaignEvent.Created.class),
            first("campaign.contacts_added", CampaignEvent.ContactsAdded.class),
            first("campaign.started", CampaignEvent.Started.class),
            first("campaign.paused", CampaignEvent.Paused.class),
            first("campaign.resumed", CampaignEvent.Resumed.class),
            first("campaign.stopped", CampaignEvent.Stopped.class),
            first("campaign.completed", CampaignEvent.Completed.class),
            first("campaign.contact_ended", CampaignEvent.ContactEnded.class),
            new EventType("summary.generated", "2", SummaryEvent.Generated.class),
            first("task.created", TaskEvent.Created.class),
            first("task.changed", TaskEvent.Changed.class),
            first("task.completed", TaskEvent.Completed.class),
            first("task.cancelled", TaskEvent.Cancelled.class),
            first("draft.generated", DraftEvent.Generated.class),
            first("draft.edited", DraftEvent.Edited.class),
            first("draft.status_changed", DraftEvent.StatusChanged.class),
            first("clone.training_started", CloneEvent.TrainingStarted.class),
            first("clone.trained", CloneEvent.Trained.class),
            first("clone.training_failed", CloneEvent.TrainingFailed.class),
            first("sequence.created", SequenceEvent.Created.class),
            first("sequence.revised", SequenceEvent.Revised.class),
            first("sequence.deleted", SequenceEvent.Deleted.class),
            first("enrolment.enrolled", EnrolmentEvent.Enrolled.class),
            first("enrolment.step_taken", EnrolmentEvent.StepTaken.class),
            first("enrolment.completed", EnrolmentEvent.Completed.class),
            first("enrolment.stopped", EnrolmentEvent.Stopped.class),
            first("sop.stage_added", SopEvent.StageAdded.class),
            first("sop.stage_changed", SopEvent.StageChanged.class),
            first("sop.stage_removed", SopEvent.StageRemoved.class),
            first("phrase_book.replaced", PhraseBookEvent.Replaced.class),
            first("phrase_book.removed", PhraseBookEvent.Removed.class));

    private static final Map<Class<?>, EventType> BY_CLASS =
            ALL.stream().collect(Collectors.toUnmodifiableMap(EventType::eventClass, Function.identity()));
    private static final Map<String, EventType> BY_NAME =
            ALL.stream().collect(Collectors.toUnmodifiableMap(EventType::name, Function.identity()));

    private EventTypes() {}

    public static Collection<EventType> all() {
        return ALL;
    }

    /** @throws IllegalArgumentException for a class that is not an event */
    public static String nameOf(Class<?> eventClass) {
        return known(BY_CLASS.get(eventClass), eventClass.getName()).name();
    }

    /** @throws IllegalArgumentException for a class that is not an event */
    public static String revisionOf(Class<?> eventClass) {
        return known(BY_CLASS.get(eventClass), eventClass.getName()).revision();
    }

    /** @throws IllegalArgumentException for a name nothing was ever stored under */
    public static Class<? extends LedgerEvent> classOf(String name) {
        return known(BY_NAME.get(name), name).eventClass();
    }

    public static boolean isEvent(Class<?> candidate) {
        return BY_CLASS.containsKey(candidate);
    }

    private static EventType known(@Nullable EventType type, String asked) {
        if (type == null) {
            throw new IllegalArgumentException("not an event type: " + asked);
        }
        return type;
    }

    private static EventType first(String name, Class<? extends LedgerEvent> eventClass) {
        return new EventType(name, FIRST_REVISION, eventClass);
    }

    /**
     * @param name stored as the event's type
     * @param revision of the payload that is written today; older ones are upcast when read
     */
    public record EventType(String name, String revision, Class<? extends LedgerEvent> eventClass) {}
}
