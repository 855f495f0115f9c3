package io.leadledger.automation.ottosave;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leadledger.api.Hashes;
import io.leadledger.api.MetaKeys;
import io.leadledger.api.draft.Channel;
import io.leadledger.api.draft.DraftCommand;
import io.leadledger.api.draft.DraftOrigin;
import io.leadledger.api.draft.DraftStatus;
import io.leadledger.api.state.CallState;
import io.leadledger.api.task.TaskCommand;
import io.leadledger.api.task.TaskDetails;
import io.leadledger.intelligence.drafting.CallDrafts;
import io.leadledger.intelligence.drafting.DraftFacts;
import io.leadledger.intelligence.drafting.DraftWish;
import io.leadledger.intelligence.drafting.SendTimes;
import io.leadledger.intelligence.facts.EntityLog;
import io.leadledger.web.company.Companies;
import io.leadledger.web.company.Company;
import io.leadledger.web.job.Job;
import io.leadledger.web.job.JobHandler;
import io.leadledger.web.messaging.PatientCommands;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Makes one task and one draft for a call that needs them. Their ids follow from the call's, and what is there already stays, so any
 * number of looks at one call makes one of each.
 */
@Component
class OttoSave implements JobHandler {

    static final String KIND = "otto-save";

    private static final String SOURCE = "otto_save";
    private static final String CALL_ID = "call_id";
    private static final String RECORDED_AT = "recorded_at";

    private final EntityLog log;
    private final OttoSaveStore store;
    private final CallDrafts drafts;
    private final PatientCommands commands;
    private final Companies companies;
    private final Recency recency;
    private final Clock clock;

    OttoSave(
            EntityLog log,
            OttoSaveStore store,
            CallDrafts drafts,
            PatientCommands commands,
            Companies companies,
            Recency recency,
            Clock clock) {
        this.log = log;
        this.store = store;
        this.drafts = drafts;
        this.commands = commands;
        this.companies = companies;
        this.recency = recency;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public int atOnce() {
        return 16;
    }

    /** The place in the log is part of its name, so that what is told while a job runs is looked at once more. */
    static Job job(UUID companyId, String callId, Instant recordedAt, long position) {
        ObjectNode payload = JsonNodeFactory.instance.objectNode().put(CALL_ID, callId).put(RECORDED_AT, recordedAt.toString());
        return Job.dueAt(recordedAt, companyId, KIND, Long.toString(position), payload);
    }

    @Override
    public Optional<Again> run(Job job) {
        UUID companyId = job.companyId();
        String callId = job.payload().path(CALL_ID).asText();
        Instant recordedAt = Instant.parse(job.payload().path(RECORDED_AT).asText());
        if (store.isEnabled(companyId)) {
            log.call(companyId, callId)
                    .filter(call -> recency.covers(call, recordedAt))
                    .ifPresent(call -> Reason.of(call).ifPresent(reason -> save(companyId, callId, call, reason)));
        }
        return Optional.empty();
    }

    private void save(UUID companyId, String callId, CallState call, Reason reason) {
        if (store.wasReachedSince(companyId, callId, call)) {
            return;
        }
        Map<String, String> metaData = Map.of(MetaKeys.COMPANY_ID, companyId.toString(), MetaKeys.ACTOR, "system:otto-save");
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        ZoneId zone = companies.company(companyId).map(Company::timeZone).orElse(ZoneOffset.UTC);
        TaskDetails details = new TaskDetails(
                "call", reason.description(), reason.priority(), null, SendTimes.within(now.plus(reason.within()), zone));
        commands.<TaskCommand.Outcome>send(
                new TaskCommand.Create(companyId, id("task_", companyId, callId), callId, details, SOURCE, now), metaData);
        Channel channel = call.facts().text("caller_phone") == null ? Channel.EMAIL : Channel.SMS;
        DraftWish wish = new DraftWish(DraftOrigin.OTTO_SAVE, channel, reason.draftType(), null, null);
        commands.<DraftCommand.Outcome>send(
                drafts.write(companyId, id("draft_", companyId, callId), callId, wish, null, null, DraftStatus.DRAFT, new DraftFacts()),
                metaData);
    }

    private static String id(String prefix, UUID companyId, String callId) {
        return prefix + Hashes.uuid(companyId.toString(), SOURCE, callId).toString().replace("-", "").substring(0, 28);
    }
}
