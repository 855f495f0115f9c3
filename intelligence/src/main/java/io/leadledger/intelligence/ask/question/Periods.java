package io.leadledger.intelligence.ask.question;

import io.leadledger.api.query.analytics.Period;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the times that a question names. Weeks begin on Monday; "the last 7 days" end with today, "last week" with Sunday. */
final class Periods {

    private static final String MONTHS =
            "(january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec)";
    private static final String NUMBER = "(\\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|twelve)";
    private static final String LAST = "(?:last|past|previous|preceding)";
    private static final Map<String, Integer> NUMBERS = Map.ofEntries(
            Map.entry("one", 1), Map.entry("two", 2), Map.entry("three", 3), Map.entry("four", 4), Map.entry("five", 5), Map.entry("six", 6),
            Map.entry("seven", 7), Map.entry("eight", 8), Map.entry("nine", 9), Map.entry("ten", 10), Map.entry("twelve", 12));

    /** @param relative whether it depends on what day it is */
    record Found(Days days, boolean relative, int from, int to) {}

    private record Rule(Pattern pattern, boolean relative, Function<MatchResult, @Nullable Days> days) {}

    private final LocalDate today;
    private final List<Rule> rules = new ArrayList<>();

    private Periods(LocalDate today) {
        this.today = today;
        absolute();
        relative();
    }

    /** In the order of the text. */
    static List<Found> in(String text, LocalDate today) {
        List<Found> found = new ArrayList<>();
        for (Rule rule : new Periods(today).rules) {
            Matcher matcher = rule.pattern().matcher(text);
            while (matcher.find()) {
                int from = matcher.start();
                int to = matcher.end();
                Days days = found.stream().anyMatch(other -> from < other.to() && other.from() < to) ? null : rule.days().apply(matcher);
                if (days != null) {
                    found.add(new Found(days, rule.relative(), from, to));
                }
            }
        }
        return found.stream().sorted(Comparator.comparingInt(Found::from)).toList();
    }

    private void absolute() {
        String day = "(\\d{4}-\\d{2}-\\d{2})";
        rule(false, day + " (?:to|and|until|till|through) " + day, match -> span(date(match.group(1)), date(match.group(2))));
        rule(false, "since " + day, match -> span(date(match.group(1)), today));
        rule(false, day, match -> span(date(match.group(1)), date(match.group(1))));
        rule(false, "since " + MONTHS + "(?: (\\d{4}))?", match -> span(start(month(match.group(1), match.group(2))), today));
        rule(false, MONTHS + " (?:to|until|through) " + MONTHS + "(?: (\\d{4}))?", match ->
                span(start(month(match.group(1), match.group(3))), end(month(match.group(2), match.group(3)))));
        rule(false, MONTHS + " (\\d{1,2})(?:st|nd|rd|th)?(?: (\\d{4}))?\\b", match -> dayOf(match.group(1), match.group(2), match.group(3)));
        rule(false, "(\\d{1,2})(?:st|nd|rd|th)? (?:of )?" + MONTHS + "(?: (\\d{4}))?", match ->
                dayOf(match.group(2), match.group(1), match.group(3)));
        rule(false, MONTHS + "(?: of)? (\\d{4})", match -> whole(month(match.group(1), match.group(2))));
        rule(false, "(?:in|for|of|during|versus|vs|and|than|to|with|from|compare|about|last|this) " + MONTHS, match -> named(match.group(1)));
        rule(false, "^" + MONTHS, match -> named(match.group(1)));
        rule(false, "q([1-4])(?: (\\d{4}))?", match -> quarter(Integer.parseInt(match.group(1)), match.group(2)));
        rule(false, "(first|second|third|fourth) quarter(?: of)?(?: (\\d{4}))?", match ->
                quarter(List.of("first", "second", "third", "fourth").indexOf(match.group(1)) + 1, match.group(2)));
        rule(false, "(?:in|during|of|for) (20\\d{2})", match -> year(Integer.parseInt(match.group(1))));
    }

    private void relative() {
        rule(true, "day before yesterday", _ -> Days.of(today.minusDays(2)));
        rule(true, "yesterday", _ -> Days.of(today.minusDays(1)));
        rule(true, "(?:today|this day)", _ -> Days.of(today));
        rule(true, "(week|month|quarter|year) before last", match -> unit(match.group(1), -2));
        rule(true, LAST + " " + NUMBER + " days?", match -> trailing(today.minusDays(count(match.group(1)) - 1L)));
        rule(true, LAST + " " + NUMBER + " weeks?", match -> trailing(today.minusWeeks(count(match.group(1))).plusDays(1)));
        rule(true, LAST + " " + NUMBER + " months?", match -> trailing(today.minusMonths(count(match.group(1))).plusDays(1)));
        rule(true, LAST + " " + NUMBER + " years?", match -> trailing(today.minusYears(count(match.group(1))).plusDays(1)));
        rule(true, "(?:" + LAST + " )?fortnight", _ -> trailing(today.minusDays(13)));
        rule(true, LAST + " (week|month|quarter|year)(?! before)", match -> unit(match.group(1), -1));
        rule(true, "(?:this|current|the current) (week|month|quarter|year)", match -> soFar(unit(match.group(1), 0)));
        rule(true, "(week|month|quarter|year) to date", match -> soFar(unit(match.group(1), 0)));
        rule(true, "(?:on |last )(monday|tuesday|wednesday|thursday|friday|saturday|sunday)s?", match ->
                Days.of(today.with(TemporalAdjusters.previous(DayOfWeek.valueOf(match.group(1).toUpperCase(Locale.ROOT))))));
    }

    private void rule(boolean relative, String pattern, Function<MatchResult, @Nullable Days> days) {
        rules.add(new Rule(Pattern.compile("(?<![\\w-])" + pattern + "(?![\\w-])"), relative, days));
    }

    private static @Nullable LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException noDay) {
            return null;
        }
    }

    private static @Nullable Days span(@Nullable LocalDate from, @Nullable LocalDate to) {
        return from == null || to == null || to.isBefore(from) ? null : new Days(from, to);
    }

    private Days trailing(LocalDate from) {
        return new Days(from, today);
    }

    private Days soFar(Days days) {
        return new Days(days.from(), days.to().isAfter(today) ? today : days.to());
    }

    private static int count(String text) {
        return Math.max(1, NUMBERS.containsKey(text) ? NUMBERS.get(text) : Integer.parseInt(text));
    }

    /** Without a year it is the last one of this name that has begun. */
    private YearMonth month(String name, @Nullable String year) {
        Month month = Month.of("janfebmaraprmayjunjulaugsepoctnovdec".indexOf(name.substring(0, 3)) / 3 + 1);
        if (year != null) {
            return YearMonth.of(Integer.parseInt(year), month);
        }
        YearMonth ofThisYear = YearMonth.of(today.getYear(), month);
        return ofThisYear.isAfter(YearMonth.from(today)) ? ofThisYear.minusYears(1) : ofThisYear;
    }

    private Days named(String name) {
        return whole(month(name, null));
    }

    private static LocalDate start(YearMonth month) {
        return month.atDay(1);
    }

    private static LocalDate end(YearMonth month) {
        return month.atEndOfMonth();
    }

    private static Days whole(YearMonth month) {
        return new Days(start(month), end(month));
    }

    private @Nullable Days dayOf(String month, String day, @Nullable String year) {
        YearMonth in = month(month, year);
        int number = Integer.parseInt(day);
        if (number < 1 || number > in.lengthOfMonth()) {
            return null;
        }
        LocalDate date = in.atDay(number);
        return Days.of(year == null && date.isAfter(today) ? date.minusYears(1) : date);
    }

    private Days quarter(int number, @Nullable String year) {
        LocalDate from = LocalDate.of(year == null ? today.getYear() : Integer.parseInt(year), number * 3 - 2, 1);
        LocalDate begun = year == null && from.isAfter(today) ? from.minusYears(1) : from;
        return new Days(begun, begun.plusMonths(3).minusDays(1));
    }

    private static Days year(int year) {
        return new Days(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    private Days unit(String unit, int steps) {
        LocalDate from = switch (unit) {
            case "week" -> Period.WEEK.firstDay(today).plusWeeks(steps);
            case "month" -> Period.MONTH.firstDay(today).plusMonths(steps);
            case "quarter" -> today.withMonth((today.getMonthValue() - 1) / 3 * 3 + 1).withDayOfMonth(1).plusMonths(3L * steps);
            default -> today.withDayOfYear(1).plusYears(steps);
        };
        LocalDate next = switch (unit) {
            case "week" -> from.plusWeeks(1);
            case "month" -> from.plusMonths(1);
            case "quarter" -> from.plusMonths(3);
            default -> from.plusYears(1);
        };
        return new Days(from, next.minusDays(1));
    }
}
