package io.leadledger.intelligence.drafting;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadledger.api.draft.Channel;
import io.leadledger.api.draft.DraftCommand;
import io.leadledger.api.draft.DraftOrigin;
import io.leadledger.api.draft.DraftStatus;
import io.leadledger.api.draft.DraftSubject;
import io.leadledger.api.error.ErrorCode;
import io.leadledger.api.error.LedgerException;
import io.leadledger.web.company.Companies;
import io.leadledger.web.company.Company;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Writes what a rep asks the clone for. */
@Component
class CloneDrafts {

    private final PromptReader prompts = new PromptReader(StyleWords.load());
    private final Reps reps;
    private final Clones clones;
    private final Companies companies;
    private final Writer writer;
    private final Clock clock;

    CloneDrafts(Reps reps, Clones clones, Companies companies, Writer writer, Clock clock) {
        this.reps = reps;
        this.clones = clones;
        this.companies = companies;
        this.writer = writer;
        this.clock = clock;
    }

    DraftCommand.Create write(
            UUID companyId, String draftId, String repId, Channel channel, String prompt, Map<String, JsonNode> context) {
        Company company = companies.company(companyId).orElseThrow(() -> new LedgerException(ErrorCode.FORBIDDEN));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        DraftFacts facts = new DraftFacts()
                .with("seller", company.name())
                .person("rep_name", "rep_first_name", reps.name(companyId, repId))
                .addAll(prompts.facts(prompt, context));
        DraftWish wish = new DraftWish(DraftOrigin.CLONE, channel, null, null, null);
        Writer.Written written =
                writer.write(companyId, wish, prompts.type(prompt), facts, clones.style(companyId, repId), now, company.timeZone());
        return new DraftCommand.Create(
                companyId, draftId, DraftOrigin.CLONE, new DraftSubject(repId, null, null), channel, written.content(), DraftStatus.DRAFT,
                written.making(), now);
    }
}
