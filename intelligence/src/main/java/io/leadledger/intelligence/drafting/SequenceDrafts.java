package io.leadledger.intelligence.drafting;

import io.leadledger.api.draft.DraftCommand;
import io.leadledger.api.draft.DraftOrigin;
import io.leadledger.api.draft.DraftStatus;
import io.leadledger.api.draft.DraftSubject;
import io.leadledger.api.error.ErrorCode;
import io.leadledger.api.error.LedgerException;
import io.leadledger.api.nurture.EnrolmentState;
import io.leadledger.api.nurture.SequenceStep;
import io.leadledger.api.state.LeadModel;
import io.leadledger.intelligence.facts.EntityLog;
import io.leadledger.web.company.Companies;
import io.leadledger.web.company.Company;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes the messages of sequences: out of a call of the lead where there is one, else out of what is known of the lead. */
@Component
public class SequenceDrafts {

    /** Nobody is thanked for a talk that is not known to have taken place. */
    private static final Set<String> AFTER_TALK = Set.of("thank_you", "next_steps");

    private final PromptReader instructions = new PromptReader(StyleWords.load());
    private final CallDrafts calls;
    private final KnownPeople people;
    private final Clones clones;
    private final EntityLog log;
    private final Companies companies;
    private final Writer writer;
    private final JdbcClient jdbc;
    private final Clock clock;

    SequenceDrafts(
            CallDrafts calls, KnownPeople people, Clones clones, EntityLog log, Companies companies, Writer writer, JdbcClient jdbc,
            Clock clock) {
        this.calls = calls;
        this.people = people;
        this.clones = clones;
        this.log = log;
        this.companies = companies;
        this.writer = writer;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What it gives is a command; sending it makes the draft. */
    public DraftCommand.Create write(UUID companyId, String draftId, EnrolmentState enrolment, SequenceStep step) {
        DraftWish wish = new DraftWish(DraftOrigin.SEQUENCE, step.channel(), step.purpose().wireName(), null, null);
        String said = step.instructions();
        DraftFacts told = said == null ? new DraftFacts() : instructions.facts(said, Map.of());
        String owner = log.lead(companyId, enrolment.leadId()).map(lead -> new LeadModel(lead).ownerId()).orElse(null);
        return call(companyId, enrolment)
                .map(callId -> calls.write(companyId, draftId, callId, wish, enrolment.repId(), owner, DraftStatus.DRAFT, told))
                .orElseGet(() -> withoutCall(
                        companyId, draftId, enrolment.leadId(), wish, enrolment.repId() != null ? enrolment.repId() : owner, told));
    }

    /** The one that was named, unless it was deleted since; else the newest in which the lead was spoken to. */
    private Optional<String> call(UUID companyId, EnrolmentState enrolment) {
        return Optional.ofNullable(enrolment.callId())
                .filter(callId -> log.call(companyId, callId).isPresent())
                .or(() -> newest(companyId, enrolment.leadId()).filter(callId -> log.call(companyId, callId).isPresent()));
    }

    private Optional<String> newest(UUID companyId, String leadId) {
        return jdbc.sql("""
                        SELECT call_id FROM read.call WHERE company_id = :company AND lead_id = :lead AND status = 'completed' AND NOT deleted
                            AND coalesce(outcome, '') NOT IN ('voicemail', 'no_answer', 'busy', 'rejected', 'failed')
                        ORDER BY started_at DESC NULLS LAST, call_id LIMIT 1""")
                .param("company", companyId)
                .param("lead", leadId)
                .query(String.class)
                .optional();
    }

    private DraftCommand.Create withoutCall(
            UUID companyId, String draftId, String leadId, DraftWish wish, @Nullable String repId, DraftFacts told) {
        Company company = companies.company(companyId).orElseThrow(() -> new LedgerException(ErrorCode.FORBIDDEN));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        DraftFacts facts = new DraftFacts().with("seller", company.name());
        people.addTo(facts, companyId, leadId, repId);
        facts.addAll(told);
        String type = AFTER_TALK.contains(wish.type()) ? "general" : String.valueOf(wish.type());
        Writer.Written written = writer.write(companyId, wish, type, facts, clones.style(companyId, repId), now, company.timeZone());
        return new DraftCommand.Create(
                companyId, draftId, wish.origin(), new DraftSubject(repId, null, leadId), wish.channel(), written.content(), DraftStatus.DRAFT,
                written.making(), now);
    }
}
