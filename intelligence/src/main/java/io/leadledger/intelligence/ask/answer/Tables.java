package io.leadledger.intelligence.ask.answer;

import io.leadledger.api.query.analytics.CallFilter;
import io.leadledger.api.query.analytics.CallTotals;
import io.leadledger.api.query.analytics.CompareCampaigns;
import io.leadledger.api.query.analytics.CountObjections.Objection;
import io.leadledger.api.query.analytics.CountOutcomes;
import io.leadledger.api.query.analytics.DescribeLeads;
import io.leadledger.api.query.analytics.LeadTotals;
import io.leadledger.api.query.analytics.MeasureCompliance;
import io.leadledger.api.query.analytics.Period;
import io.leadledger.api.query.analytics.RankReps;
import io.leadledger.intelligence.ask.question.Days;
import io.leadledger.intelligence.ask.question.Filter;
import io.leadledger.intelligence.ask.question.Metric;
import io.leadledger.intelligence.ask.question.Question;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The figures that a question asks for, by the queries that have them. */
final class Tables {

    /** So many reps are looked at one by one, and so many days, weeks or months. */
    private static final int MOST = 60;

    private final Asking asking;
    private final Question question;
    private final Filter filter;

    Tables(Asking asking, Question question) {
        this.asking = asking;
        this.question = question;
        this.filter = question.filter();
    }

    Table of(@Nullable Days days) {
        return switch (question.grouping()) {
            case NONE -> Table.of(single(days));
            case OBJECTION_TYPE -> objectionTypes(days);
            case REP -> reps(days);
            case OUTCOME -> outcomes(days);
            case LEAD_QUALITY -> qualities(days);
            case LEAD_SOURCE -> sources(days);
            case STAGE -> stages(days);
            case CAMPAIGN -> campaigns(days);
            case DAY, WEEK, MONTH -> periods(days, Period.valueOf(question.grouping().name()));
        };
    }

    private CallFilter calls(@Nullable String repId) {
        String direction = filter.callType() != null && Support.DIRECTIONS.contains(filter.callType()) ? filter.callType() : null;
        return new CallFilter(repId, filter.campaign(), direction);
    }

    private @Nullable String rep() {
        return filter.repIds().isEmpty() ? null : filter.repIds().getFirst();
    }

    private Figure single(@Nullable Days days) {
        return switch (question.metric()) {
            case LEADS -> leads(total(days));
            case LEAD_SCORE -> score(total(days));
            case OBJECTION_HANDLING -> handling(asking.objections(days, rep()));
            case OBJECTION_FREQUENCY -> raised(asking.objections(days, rep()), asking.calls(days, calls(rep())));
            case PERFORMANCE_SCORE -> asking.reps(days, filter.repIds()).stream().findFirst().map(Tables::performance)
                    .orElse(new Figure(null, "unknown", 0));
            default -> CallFigures.of(question.metric(), asking.calls(days, calls(rep())));
        };
    }

    private LeadTotals total(@Nullable Days days) {
        DescribeLeads.Answer answer = asking.leads(days, filter.leadQuality(), filter.leadSource());
        return answer.all();
    }

    private static Figure leads(LeadTotals leads) {
        return Figure.count(leads.leads(), Shown.leads(leads.leads()), leads.leads());
    }

    private static Figure score(LeadTotals leads) {
        return new Figure(leads.averageScore(), Shown.decimal(leads.averageScore(), 2) + " (over " + leads.scored() + " scored leads)", leads.scored());
    }

    private boolean isMeant(Objection objection) {
        return filter.objectionTypes().isEmpty() || filter.objectionTypes().contains(objection.type());
    }

    private Figure handling(List<Objection> objections) {
        long completed = objections.stream().filter(this::isMeant).mapToLong(Objection::completed).sum();
        long converted = objections.stream().filter(this::isMeant).mapToLong(Objection::converted).sum();
        Double rate = completed == 0 ? null : (double) converted / completed;
        return new Figure(rate, Shown.percent(rate) + " (" + converted + " of " + completed + " completed calls with it converted)", completed);
    }

    /** Of one type, or of all: a call with two of them counts for each. */
    private Figure raised(List<Objection> objections, CallTotals calls) {
        long raised = objections.stream().filter(this::isMeant).mapToLong(Objection::calls).sum();
        return Figure.count(raised, raised + " of " + calls.analysed() + " analysed calls", calls.analysed());
    }

    private Table objectionTypes(@Nullable Days days) {
        List<Objection> objections = asking.objections(days, rep());
        long analysed = asking.calls(days, CallFilter.ALL.equals(calls(rep())) ? CallFilter.ALL : new CallFilter(rep(), null, null)).analysed();
        List<Line> lines = new ArrayList<>();
        objections.stream().filter(this::isMeant).forEach(one -> lines.add(new Line(one.type(), figure(one, analysed))));
        filter.objectionTypes().stream()
                .filter(type -> lines.stream().noneMatch(line -> line.name().equals(type)))
                .forEach(type -> lines.add(new Line(type, figure(new Objection(type, 0, 0, 0), analysed))));
        return new Table(lines, analysed);
    }

    private Figure figure(Objection objection, long analysed) {
        if (question.metric() == Metric.OBJECTION_IMPACT) {
            return new Figure(
                    objection.impact(),
                    Shown.percent(objection.impact()) + " (" + (objection.completed() - objection.converted()) + " of " + objection.completed()
                            + " completed calls with it did not convert)",
                    objection.completed());
        }
        Double share = analysed == 0 ? null : (double) objection.calls() / analysed;
        return Figure.count(objection.calls(), Shown.calls(objection.calls()) + " (" + Shown.percent(share) + " of calls)", analysed);
    }

    private Table reps(@Nullable Days days) {
        List<RankReps.Rep> reps = asking.reps(days, filter.repIds()).stream().limit(MOST).toList();
        List<Line> lines = reps.stream().map(rep -> new Line(nameOf(rep, reps), figure(rep, days))).toList();
        return new Table(lines, reps.stream().mapToLong(rep -> rep.calls().calls()).sum());
    }

    /** With the id where two have the same name. */
    private static String nameOf(RankReps.Rep rep, List<RankReps.Rep> all) {
        String name = rep.name();
        if (name == null) {
            return rep.repId();
        }
        return all.stream().filter(other -> name.equals(other.name())).count() > 1 ? name + " (" + rep.repId() + ")" : name;
    }

    private Figure figure(RankReps.Rep rep, @Nullable Days days) {
        return switch (question.metric()) {
            case PERFORMANCE_SCORE -> performance(rep);
            case OBJECTION_HANDLING -> handling(asking.objections(days, rep.repId()));
            case OBJECTION_FREQUENCY, OBJECTION_IMPACT -> raised(asking.objections(days, rep.repId()), rep.calls());
            default -> {
                CallFilter own = calls(rep.repId());
                boolean narrower = own.campaignId() != null || own.direction() != null;
                yield CallFigures.of(question.metric(), narrower ? asking.calls(days, own) : rep.calls());
            }
        };
    }

    private static Figure performance(RankReps.Rep rep) {
        String from = " (conversion rate " + Shown.percent(rep.calls().conversionRate()) + ", " + Shown.calls(rep.calls().calls()) + ")";
        return new Figure(rep.performanceScore(), Shown.decimal(rep.performanceScore(), 2) + from, rep.calls().calls());
    }

    private Table outcomes(@Nullable Days days) {
        List<CountOutcomes.Counted> outcomes = asking.outcomes(days, filter.campaign());
        long calls = asking.calls(days, CallFilter.ofCampaign(filter.campaign())).calls();
        String wanted = filter.outcome();
        List<Line> lines = outcomes.stream()
                .filter(one -> wanted == null || one.outcome().equals(wanted))
                .map(one -> new Line(readable(one.outcome()), outcome(one.calls(), calls)))
                .toList();
        return new Table(lines.isEmpty() && wanted != null ? List.of(new Line(readable(wanted), outcome(0, calls))) : lines, calls);
    }

    private static Figure outcome(long count, long calls) {
        return Figure.count(count, count + " of " + Shown.calls(calls), calls);
    }

    static String readable(String name) {
        return name.replace('_', ' ');
    }

    private Table qualities(@Nullable Days days) {
        DescribeLeads.Answer leads = asking.leads(days, null, filter.leadSource());
        return new Table(
                List.of(new Line("hot", leads(leads.hot())), new Line("warm", leads(leads.warm())), new Line("cold", leads(leads.cold()))),
                leads.all().leads());
    }

    private Table sources(@Nullable Days days) {
        DescribeLeads.Answer leads = asking.leads(days, filter.leadQuality(), null);
        boolean scored = question.metric() == Metric.LEAD_SCORE;
        return new Table(
                leads.sources().stream().map(one -> new Line(readable(one.source()), scored ? score(one.leads()) : leads(one.leads()))).toList(),
                leads.all().leads());
    }

    private Table stages(@Nullable Days days) {
        MeasureCompliance.Answer answer = asking.compliance(days);
        String rep = rep();
        List<MeasureCompliance.Stage> stages = rep == null
                ? answer.stages()
                : answer.reps().stream().filter(one -> one.repId().equals(rep)).flatMap(one -> one.stages().stream()).toList();
        List<Line> lines = stages.stream()
                .map(stage -> new Line(stage.name(), new Figure(
                        stage.compliance(),
                        Shown.percent(stage.compliance()) + " (missing in " + stage.missing() + " of " + (stage.found() + stage.missing()) + " calls)",
                        stage.found() + stage.missing())))
                .toList();
        return new Table(lines, lines.stream().mapToLong(line -> line.figure().base()).max().orElse(0));
    }

    private Table campaigns(@Nullable Days days) {
        List<CompareCampaigns.Counted> campaigns = asking.campaigns(days);
        return new Table(
                campaigns.stream().map(one -> new Line(
                        one.name() == null ? one.campaignId() : one.name(), CallFigures.of(question.metric(), one.calls()))).toList(),
                campaigns.stream().mapToLong(one -> one.calls().calls()).sum());
    }

    private Table periods(@Nullable Days days, Period period) {
        if (CallFigures.knows(question.metric())) {
            List<Line> lines = asking.calls(days, calls(rep()), period).periods().stream()
                    .map(one -> new Line(one.firstDay().toString(), CallFigures.of(question.metric(), one.calls())))
                    .toList();
            return new Table(lines, lines.stream().mapToLong(line -> line.figure().base()).sum());
        }
        List<Line> lines = new ArrayList<>();
        if (days != null) {
            LocalDate first = period.firstDay(days.from());
            for (LocalDate start = first; !start.isAfter(days.to()) && lines.size() < MOST; start = period.next(start)) {
                LocalDate from = start.isBefore(days.from()) ? days.from() : start;
                LocalDate last = period.next(start).minusDays(1);
                lines.add(new Line(from.toString(), single(new Days(from, last.isAfter(days.to()) ? days.to() : last))));
            }
        }
        return new Table(lines, lines.stream().mapToLong(line -> line.figure().base()).sum());
    }
}
