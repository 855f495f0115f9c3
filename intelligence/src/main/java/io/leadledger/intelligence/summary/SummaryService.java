package io.leadledger.intelligence.summary;

import io.leadledger.api.MetaKeys;
import io.leadledger.api.SortableIds;
import io.leadledger.api.command.LogPosition;
import io.leadledger.api.error.ErrorCode;
import io.leadledger.api.error.LedgerException;
import io.leadledger.api.query.analytics.CallFilter;
import io.leadledger.api.query.analytics.CallTotals;
import io.leadledger.api.query.analytics.CountCalls;
import io.leadledger.api.query.analytics.DateRange;
import io.leadledger.api.summary.SummaryCommand;
import io.leadledger.api.summary.SummaryEvent;
import io.leadledger.api.summary.SummaryText;
import io.leadledger.api.summary.SummaryType;
import io.leadledger.web.company.Companies;
import io.leadledger.web.messaging.PatientCommands;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.GenericQueryMessage;
import org.axonframework.queryhandling.QueryBus;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes summaries and has them kept. */
@Component
class SummaryService {

    private static final String METHOD = "rules";

    private final CallFactsReader facts;
    private final CustomerFactsReader customers;
    private final QueryBus queries;
    private final PatientCommands commands;
    private final Companies companies;
    private final Clock clock;

    SummaryService(
            CallFactsReader facts, CustomerFactsReader customers, QueryBus queries, PatientCommands commands, Companies companies, Clock clock) {
        this.facts = facts;
        this.customers = customers;
        this.queries = queries;
        this.commands = commands;
        this.companies = companies;
        this.clock = clock;
    }

    record Kept<T>(T answer, LogPosition position) {}

    Kept<SummaryBodies.Daily> daily(UUID company, LocalDate day, String repId, boolean detailed, Map<String, ?> metaData) {
        if (!facts.isRep(company, repId)) {
            throw new LedgerException(ErrorCode.NOT_FOUND, "Rep not found");
        }
        DateRange range = DateRange.ofDay(day, zone(company));
        CallTotals calls = count(new CountCalls(company, range, CallFilter.ofRep(repId)));
        long qualified = facts.completed(company, repId, range, "qualified");
        long appointments = facts.completed(company, repId, range, "appointment_scheduled");
        List<KnownCall> known = facts.ofRep(company, repId, range);
        SummaryText text = DailySummary.of(day, calls, qualified, appointments, known, detailed);
        SummaryEvent.Generated made = made(SummaryType.DAILY, repId, null, day, text, known.stream().map(KnownCall::callId).toList());
        LogPosition position = keep(company, null, made, metaData);
        return new Kept<>(
                new SummaryBodies.Daily(
                        day.toString(), repId, text.content(),
                        new SummaryBodies.Metrics(calls.completed(), qualified, appointments, calls.calls(), calls.conversionRate()),
                        made.occurredAt().toString(), made.summaryId(), made.sources()),
                position);
    }

    Kept<SummaryBodies.Appointment> appointment(UUID company, String callId, boolean detailed, Map<String, ?> metaData) {
        KnownCall call = call(company, callId);
        SummaryText text = AppointmentSummary.of(call, detailed);
        SummaryEvent.Generated made = made(SummaryType.APPOINTMENT, call.repId(), callId, day(company, call), text, named(call));
        LogPosition position = keep(company, call.leadId(), made, metaData);
        return new Kept<>(
                new SummaryBodies.Appointment(
                        callId, call.repId(), text.content(), text.keyPoints(), text.nextSteps(), made.occurredAt().toString(),
                        made.summaryId(), made.sources()),
                position);
    }

    Kept<SummaryBodies.Prep> prep(
            UUID company, String callId, @Nullable String repId, PrepSummary.CustomerContext told, Map<String, ?> metaData) {
        KnownCall call = call(company, callId);
        if (repId != null && !facts.isRep(company, repId)) {
            throw new LedgerException(ErrorCode.NOT_FOUND, "Rep not found");
        }
        List<KnownCall> before = facts.before(company, call);
        CustomerFacts open = customers.of(company, call);
        SummaryText text = PrepSummary.of(call, before, open, told, zone(company));
        String rep = repId != null ? repId : call.repId();
        List<String> sources = Stream.of(Stream.of(callId), before.stream().map(KnownCall::callId), open.sources().stream())
                .flatMap(each -> each)
                .toList();
        SummaryEvent.Generated made = made(SummaryType.PREP, rep, callId, day(company, call), text, sources);
        LogPosition position = keep(company, call.leadId(), made, metaData);
        return new Kept<>(
                new SummaryBodies.Prep(
                        callId, rep, text.content(), text.keyPoints(), text.suggestedApproach(), made.occurredAt().toString(),
                        made.summaryId(), made.sources()),
                position);
    }

    /** The call, and whoever its customer is named from. */
    private static List<String> named(KnownCall call) {
        boolean known = call.leadId() != null && (call.customer() != null || call.customerCompany() != null);
        return known ? List.of(call.callId(), "lead:" + call.leadId()) : List.of(call.callId());
    }

    private KnownCall call(UUID company, String callId) {
        return facts.call(company, callId).orElseThrow(() -> new LedgerException(ErrorCode.CALL_NOT_FOUND));
    }

    private LocalDate day(UUID company, KnownCall call) {
        return LocalDate.ofInstant(call.startedAt(), zone(company));
    }

    private ZoneId zone(UUID company) {
        return companies.company(company).orElseThrow(() -> new LedgerException(ErrorCode.FORBIDDEN)).timeZone();
    }

    private SummaryEvent.Generated made(
            SummaryType type, @Nullable String repId, @Nullable String callId, LocalDate date, SummaryText text, List<String> sources) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return new SummaryEvent.Generated(
                SortableIds.next("summary_", clock), type, repId, callId, date, text, sources, METHOD, now);
    }

    private LogPosition keep(UUID company, @Nullable String leadId, SummaryEvent.Generated made, Map<String, ?> metaData) {
        return commands.send(new SummaryCommand.Keep(company, leadId, made), metaData);
    }

    /** The same numbers as everywhere else. */
    private CallTotals count(CountCalls question) {
        return queries.query(new GenericQueryMessage<>(question, ResponseTypes.instanceOf(CallTotals.class))
                        .andMetaData(Map.of(MetaKeys.COMPANY_ID, question.companyId().toString())))
                .join()
                .getPayload();
    }
}
