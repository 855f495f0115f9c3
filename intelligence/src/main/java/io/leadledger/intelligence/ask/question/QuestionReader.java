package io.leadledger.intelligence.ask.question;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

import static io.leadledger.intelligence.ask.question.Concept.*;

/** From words to a {@link Question}: names and times first, then what is asked about them, then what an earlier question adds. */
public final class QuestionReader {

    private static final Pattern TOP = Pattern.compile("\\b(?:top|best|worst|bottom|main|biggest|leading) (\\d{1,2}|two|three|four|five|ten)\\b"
            + "|\\b(\\d{1,2}|two|three|four|five|ten) (?:top|best|worst|main|biggest|most)\\b");
    private static final Map<String, Integer> NUMBERS = Map.of("two", 2, "three", 3, "four", 4, "five", 5, "ten", 10);
    private static final Pattern GOES_ON = Pattern.compile("^(?:and|what about|how about|same|but|or|now|compared|versus|by)\\b");
    private static final Pattern EACH = Pattern.compile("\\b(?:by|per|each|every|of the|which|what) (day|week|month)\\b");
    private static final Set<String> QUALITIES = Set.of("hot", "warm", "cold");
    private static final Set<Metric> OBJECTIONS =
            Set.of(Metric.OBJECTION_FREQUENCY, Metric.OBJECTION_IMPACT, Metric.OBJECTION_RATE, Metric.OBJECTION_HANDLING);
    private static final int DAYS_BY_DAY = 14;
    private static final int DAYS_BY_WEEK = 120;

    private final KnownNames known;
    private final LocalDate today;

    public QuestionReader(KnownNames known, LocalDate today) {
        this.known = known;
        this.today = today;
    }

    /** @param previous the question it may follow up; null for none */
    public Reading read(String text, AskContext context, @Nullable Question previous, boolean followsUp) {
        Names names = new Names(known);
        Sentence sentence = Sentence.of(text, names.words());
        boolean goesOn = previous != null && (followsUp || GOES_ON.matcher(sentence.text()).find());
        Days given = context.days() == null && goesOn && previous != null ? previous.days() : context.days();
        Times times = Times.of(sentence, today, given, !followsUp && context.days() != null);
        Filter own = filter(names, sentence, goesOn ? previous : null);
        Shape shape = Shape.of(sentence, own);
        if (shape == null && !(goesOn && isAboutMore(sentence, own, times, given))) {
            return new Reading.Other();
        }
        List<String> unclear = sentence.unclear();
        if (sentence.has(INBOUND) && sentence.has(OUTBOUND)) {
            return new Reading.Unclear(List.of("inbound and outbound"));
        }
        if (!unclear.isEmpty()) {
            return new Reading.Unclear(unclear);
        }
        Question question = shape == null
                ? continued(Objects.requireNonNull(previous), sentence, own, times)
                : asked(shape, sentence, own, times, goesOn ? previous : null);
        double certainty = 1 - 0.1 * Math.min(3, sentence.corrections()) - (goesOn ? 0.05 : 0);
        return new Reading.Understood(in(question, context), certainty);
    }

    /** What is about prices need not be about objections: a type is one where objections are spoken of, now or before. */
    private static boolean isAboutObjections(Sentence sentence, @Nullable Question previous) {
        return sentence.has(OBJECTION) || sentence.has(HANDLE) || sentence.matches("deals? (?:best |worst |well )?with")
                || previous != null && OBJECTIONS.contains(previous.metric());
    }

    private static Filter filter(Names names, Sentence sentence, @Nullable Question previous) {
        List<String> reps = names.reps(sentence);
        String campaign = names.campaign(sentence);
        boolean leads = sentence.has(LEAD);
        String source = leads ? names.leadSource(sentence) : null;
        String quality = leads ? QUALITIES.stream().filter(word -> sentence.matches(word)).findFirst().orElse(null) : null;
        boolean several = QUALITIES.stream().filter(word -> sentence.matches(word)).count() > 1;
        List<String> types = !leads && isAboutObjections(sentence, previous) ? names.objectionTypes(sentence) : List.of();
        String outcome = leads || !types.isEmpty() ? null : names.outcome(sentence);
        String direction = sentence.has(INBOUND) ? "inbound" : sentence.has(OUTBOUND) ? "outbound" : null;
        return new Filter(reps, types, outcome, several ? null : quality, source, direction, campaign);
    }

    private static boolean isAboutMore(Sentence sentence, Filter own, Times times, @Nullable Days given) {
        Set<Concept> asked = sentence.concepts();
        boolean timed = times.compared() != null || times.days() != null && !times.days().equals(given);
        boolean elsewhere = asked.contains(WORDING) || asked.contains(ELSEWHERE);
        return !elsewhere && (timed || !own.equals(Filter.NONE) || asked.contains(REP) || asked.contains(TREND) || asked.contains(COMPARISON)
                || asked.contains(WORST) || asked.contains(BEST) || asked.contains(LEAST) || asked.contains(MOST)
                || asked.contains(CAMPAIGN) || EACH.matcher(sentence.text()).find());
    }

    private static Question asked(Shape shape, Sentence sentence, Filter own, Times times, @Nullable Question previous) {
        Grouping period = period(sentence, times.days());
        Filter filter = previous == null ? own : inherited(own, previous.filter(), sentence);
        boolean one = shape.grouping() == Grouping.REP && filter.repIds().size() == 1;
        Grouping grouping = period != null ? period : one ? Grouping.NONE : shape.grouping();
        Direction direction = grouping == Grouping.STAGE && sentence.has(SKIPPED) ? Direction.WORST : direction(sentence);
        return new Question(shape.metric(), grouping, direction, most(sentence), times.days(), times.compared(), filter);
    }

    /** "He" and "she" are whoever was spoken of; where calls came from does not change by asking on. */
    private static Filter inherited(Filter own, Filter before, Sentence sentence) {
        boolean same = own.repIds().isEmpty() && sentence.matches("(?:he|she|his|her|him)");
        return new Filter(
                same ? before.repIds() : own.repIds(), own.objectionTypes(), own.outcome(), own.leadQuality(), own.leadSource(),
                own.callType() == null ? before.callType() : own.callType(), own.campaign() == null ? before.campaign() : own.campaign());
    }

    private static Question continued(Question previous, Sentence sentence, Filter own, Times times) {
        Filter before = previous.filter();
        Filter filter = new Filter(
                own.repIds().isEmpty() ? before.repIds() : own.repIds(),
                own.objectionTypes().isEmpty() ? before.objectionTypes() : own.objectionTypes(),
                own.outcome() == null ? before.outcome() : own.outcome(), own.leadQuality() == null ? before.leadQuality() : own.leadQuality(),
                own.leadSource() == null ? before.leadSource() : own.leadSource(), own.callType() == null ? before.callType() : own.callType(),
                own.campaign() == null ? before.campaign() : own.campaign());
        Grouping period = period(sentence, times.days());
        Grouping grouping = period != null ? period
                : own.repIds().size() == 1 && previous.grouping() == Grouping.REP ? Grouping.NONE
                : own.repIds().size() > 1 || own.repIds().isEmpty() && sentence.has(REP) ? Grouping.REP
                : own.campaign() == null && sentence.has(CAMPAIGN) ? Grouping.CAMPAIGN : previous.grouping();
        Direction direction = direction(sentence);
        Integer most = most(sentence);
        return new Question(
                previous.metric(), grouping, direction == null ? previous.direction() : direction, most == null ? previous.most() : most,
                times.days(), times.compared(), filter);
    }

    /** What the client sent beside the question narrows it where the question itself is silent. */
    private static Question in(Question question, AskContext context) {
        Filter filter = question.filter();
        List<String> reps = filter.repIds().isEmpty() && context.repId() != null ? List.of(context.repId()) : filter.repIds();
        boolean one = reps.size() == 1 && filter.repIds().isEmpty() && question.grouping() == Grouping.REP;
        return new Question(
                question.metric(), one ? Grouping.NONE : question.grouping(), question.direction(), question.most(), question.days(),
                question.compared(),
                new Filter(
                        reps, filter.objectionTypes(), filter.outcome(), filter.leadQuality(), filter.leadSource(),
                        filter.callType() == null ? lower(context.callType()) : filter.callType(),
                        filter.campaign() == null ? context.campaign() : filter.campaign()));
    }

    private static @Nullable String lower(@Nullable String text) {
        return text == null ? null : text.toLowerCase(Locale.ROOT);
    }

    private static @Nullable Grouping period(Sentence sentence, @Nullable Days days) {
        Matcher each = EACH.matcher(sentence.text());
        String unit = each.find() ? each.group(1) : sentence.has(DAILY) ? "day" : sentence.has(WEEKLY) ? "week"
                : sentence.has(MONTHLY) ? "month" : null;
        if (unit != null) {
            return unit.equals("day") ? Grouping.DAY : unit.equals("week") ? Grouping.WEEK : Grouping.MONTH;
        }
        if (!sentence.has(TREND) && !sentence.matches("over time")) {
            return null;
        }
        long length = days == null ? Long.MAX_VALUE : days.length();
        return length <= DAYS_BY_DAY ? Grouping.DAY : length <= DAYS_BY_WEEK ? Grouping.WEEK : Grouping.MONTH;
    }

    private static @Nullable Direction direction(Sentence sentence) {
        boolean shortest = sentence.matches("(?:shortest|lowest|fewest|least)");
        if (shortest || sentence.has(LEAST)) {
            return Direction.LEAST;
        }
        if (sentence.has(WORST)) {
            return Direction.WORST;
        }
        return sentence.has(MOST) || sentence.matches("longest") ? Direction.MOST : sentence.has(BEST) ? Direction.BEST : null;
    }

    private static @Nullable Integer most(Sentence sentence) {
        Matcher top = TOP.matcher(sentence.text());
        if (!top.find()) {
            return null;
        }
        String number = top.group(1) != null ? top.group(1) : top.group(2);
        return Math.max(1, NUMBERS.containsKey(number) ? NUMBERS.get(number) : Integer.parseInt(number));
    }
}
