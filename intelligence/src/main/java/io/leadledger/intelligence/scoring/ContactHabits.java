package io.leadledger.intelligence.scoring;

import io.leadledger.intelligence.facts.Fact;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** When and where a lead answers, by what it answered so far. */
final class ContactHabits {

    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("EEEE h:mm a zzz", Locale.ENGLISH);

    private final List<Fact> answered;

    ContactHabits(List<Fact> facts) {
        answered = facts.stream().filter(ContactHabits::isAnswer).toList();
    }

    private static boolean isAnswer(Fact fact) {
        return (fact.type().equals("message") && fact.side() == Fact.Side.CUSTOMER)
                || (fact.type().equals("call.completed") && fact.seconds() > 0)
                || fact.type().startsWith("email_repl");
    }

    /** The weekday and hour at which it answered most, of equals the latest; null when it never did. */
    @Nullable String bestTime(ZoneId zone) {
        Map<ZonedDateTime, Integer> hours = new HashMap<>();
        Map<ZonedDateTime, ZonedDateTime> latest = new HashMap<>();
        ZonedDateTime week = ZonedDateTime.of(2024, 1, 1, 0, 0, 0, 0, zone);
        for (Fact fact : answered) {
            ZonedDateTime at = fact.at().atZone(zone);
            ZonedDateTime slot = week.plusDays(at.getDayOfWeek().getValue() - 1L).withHour(at.getHour());
            hours.merge(slot, 1, Integer::sum);
            latest.merge(slot, at, (one, other) -> one.isAfter(other) ? one : other);
        }
        return hours.keySet().stream()
                .max(Comparator.<ZonedDateTime>comparingInt(slot -> hours.getOrDefault(slot, 0)).thenComparing(latest::get))
                .map(latest::get)
                .map(at -> FORM.format(at.withMinute(0)))
                .orElse(null);
    }

    /** The channel it answered on most; null when it never did. */
    @Nullable String bestChannel() {
        Map<String, Integer> channels = new HashMap<>();
        for (Fact fact : answered) {
            String channel = fact.channel();
            if (channel != null) {
                channels.merge(channel, 1, Integer::sum);
            }
        }
        return channels.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(null);
    }
}
