package io.leadledger.intelligence.drafting;

import io.leadledger.api.draft.DraftCommand;
import io.leadledger.api.draft.DraftStatus;
import io.leadledger.api.draft.DraftSubject;
import io.leadledger.api.error.ErrorCode;
import io.leadledger.api.error.LedgerException;
import io.leadledger.api.state.CallState;
import io.leadledger.intelligence.facts.EntityLog;
import io.leadledger.web.company.Companies;
import io.leadledger.web.company.Company;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes follow-ups to calls. What it gives is a command; sending it makes the draft. */
@Component
public class CallDrafts {

    private final EntityLog log;
    private final Reps reps;
    private final KnownPeople people;
    private final Clones clones;
    private final Companies companies;
    private final Writer writer;
    private final Clock clock;

    CallDrafts(EntityLog log, Reps reps, KnownPeople people, Clones clones, Companies companies, Writer writer, Clock clock) {
        this.log = log;
        this.reps = reps;
        this.people = people;
        this.clones = clones;
        this.companies = companies;
        this.writer = writer;
        this.clock = clock;
    }

    /**
     * @param repId null for the rep of the call
     * @param otherwise the rep when the call has none either; null for nobody
     * @param told what whoever asks knows besides
     * @throws LedgerException {@link ErrorCode#CALL_NOT_FOUND} for a call that is unknown, deleted or another company's
     */
    public DraftCommand.Create write(
            UUID companyId, String draftId, String callId, DraftWish wish, @Nullable String repId, @Nullable String otherwise,
            DraftStatus status, DraftFacts told) {
        CallState call = log.call(companyId, callId).orElseThrow(() -> new LedgerException(ErrorCode.CALL_NOT_FOUND));
        Company company = companies.company(companyId).orElseThrow(() -> new LedgerException(ErrorCode.FORBIDDEN));
        CallKnowledge knowledge = new CallKnowledge(call, writer.phrases());
        String rep = repId != null ? repId : repOf(companyId, call, otherwise);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        DraftFacts facts = new DraftFacts().with("seller", company.name());
        people.addTo(facts, companyId, call.leadId(), rep);
        knowledge.addTo(facts, company.timeZone());
        facts.addAll(told);
        Integer score = wish.rehashScore() != null ? wish.rehashScore() : knowledge.rehashScore();
        DraftWish settled = new DraftWish(wish.origin(), wish.channel(), wish.type(), wish.tone(), score);
        Writer.Written written = writer.write(
                companyId, settled, type(wish, knowledge), facts, clones.style(companyId, rep), now, company.timeZone());
        return new DraftCommand.Create(
                companyId, draftId, wish.origin(), new DraftSubject(rep, callId, call.leadId()), wish.channel(), written.content(), status,
                written.making(), now);
    }

    private @Nullable String repOf(UUID companyId, CallState call, @Nullable String otherwise) {
        String said = call.facts().text("rep_id", "metadata.rep_id");
        if (said != null) {
            return said;
        }
        String known = reps.ofPhone(companyId, call.facts().text("rep_phone"));
        return known != null ? known : otherwise;
    }

    /** Nobody is thanked for a talk that did not take place. */
    private String type(DraftWish wish, CallKnowledge call) {
        String wanted = Objects.requireNonNullElse(writer.phrases().type(wish.type()), "general");
        boolean afterTalk = wanted.equals("general") || wanted.equals("thank_you") || wanted.equals("next_steps");
        return call.isMissed() && afterTalk ? "missed_call" : wanted;
    }
}
