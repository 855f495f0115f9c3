package io.leadledger.intelligence.ask.question;

import io.leadledger.intelligence.ask.question.Periods.Found;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The days that a question is about, and those it compares them with.
 *
 * @param days null where it names none
 */
record Times(@Nullable Days days, @Nullable Days compared) {

    private static final Pattern AGAINST = Pattern.compile("\\b(?:compared? (?:it |that |this )?(?:with|to|against)|versus|vs|against|than|relative to)\\b");
    private static final Pattern EARLIER = Pattern.compile(
            "\\b(?:the )?(?:(day|week|month|quarter|year|period|days|one|time)s? (?:before|earlier|prior)"
                    + "|(?:previous|preceding|prior) (day|week|month|quarter|year|period|one)|(?:same \\w+ )?(?:last year|a year ago|year ago))\\b");
    private static final Pattern PAIR = Pattern.compile("\\b(?:compare|comparing|comparison|difference|between)\\b");

    /**
     * @param given days that the client sent beside the question, or that an earlier question was about; null for none
     * @param givenWins whether they say what relative times mean
     */
    static Times of(Sentence sentence, LocalDate today, @Nullable Days given, boolean givenWins) {
        String text = sentence.text();
        Matcher against = AGAINST.matcher(text);
        int split = against.find() ? against.start() : text.length();
        List<Found> found = new ArrayList<>(Periods.in(text, today));
        Matcher earlier = EARLIER.matcher(text);
        if (earlier.find(Math.min(split, text.length())) && split < text.length()) {
            int from = earlier.start();
            found.removeIf(one -> one.from() >= from);
            found.forEach(one -> sentence.take(one.from(), one.to()));
            Days days = found.isEmpty() ? given : chosen(found.getFirst(), given, givenWins);
            sentence.take(earlier.start(), earlier.end());
            return new Times(days, days == null ? null : earlier(days, unit(earlier)));
        }
        found.forEach(one -> sentence.take(one.from(), one.to()));
        if (found.isEmpty()) {
            return new Times(given, null);
        }
        boolean pair = split < text.length() || PAIR.matcher(text).find();
        if (found.size() > 1 && pair) {
            return new Times(found.getFirst().days(), found.get(1).days());
        }
        Found only = found.getFirst();
        if (only.from() > split) {
            Days current = given != null ? given : current(text.substring(only.from(), only.to()), today);
            return new Times(current, current == null ? null : only.days());
        }
        return new Times(chosen(only, given, givenWins), null);
    }

    private static Days chosen(Found found, @Nullable Days given, boolean givenWins) {
        return given != null && givenWins && found.relative() ? given : found.days();
    }

    private static String unit(Matcher earlier) {
        String unit = earlier.group(1) != null ? earlier.group(1) : earlier.group(2);
        return unit == null ? "year" : unit;
    }

    private static Days earlier(Days days, String unit) {
        return switch (unit) {
            case "day" -> new Days(days.from().minusDays(1), days.to().minusDays(1));
            case "week" -> new Days(days.from().minusWeeks(1), days.to().minusWeeks(1));
            case "month" -> months(days, 1);
            case "quarter" -> months(days, 3);
            case "year" -> months(days, 12);
            default -> isWholeMonths(days) ? months(days, wholeMonths(days)) : days.before();
        };
    }

    /** The end of a month stays the end of a month. */
    private static Days months(Days days, int months) {
        LocalDate from = days.from().minusMonths(months);
        LocalDate to = days.to().plusDays(1).minusMonths(months).minusDays(1);
        return new Days(from, to);
    }

    private static boolean isWholeMonths(Days days) {
        return days.from().getDayOfMonth() == 1 && days.to().plusDays(1).getDayOfMonth() == 1;
    }

    private static int wholeMonths(Days days) {
        LocalDate next = days.to().plusDays(1);
        return (next.getYear() - days.from().getYear()) * 12 + next.getMonthValue() - days.from().getMonthValue();
    }

    /** What is compared with "last week" when nothing else is said: this week. */
    private static @Nullable Days current(String compared, LocalDate today) {
        for (String unit : new String[] {"week", "month", "quarter", "year"}) {
            if (compared.contains(unit)) {
                return Periods.in("this " + unit, today).getFirst().days();
            }
        }
        return compared.contains("yesterday") ? Days.of(today) : null;
    }
}
