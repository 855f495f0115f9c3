package io.leadledger.examples.month;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The days up to now. What a lead does follows from the seed and the day it came alone, so a run tomorrow tells the same stories, one day
 * further, and an item that was posted already is posted with the same id and content again.
 *
 * @param days how many days of arrivals, today included
 * @param scale 1 is about 600 leads in 30 days
 */
public record Month(long seed, int days, double scale, Instant now) {

    private static final int ON_WORKDAYS = 24;
    private static final int ON_WEEKENDS = 9;
    private static final long ARRIVALS = -1;

    /** In the order of delivery, rounds one after the other. */
    public List<Item> items() {
        List<Item> items = new ArrayList<>(team());
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        for (LocalDate day = today.minusDays(days - 1L); !day.isAfter(today); day = day.plusDays(1)) {
            int arrivals = arrivals(day);
            for (int i = 0; i < arrivals; i++) {
                Chance chance = new Chance(seed, day.toEpochDay(), i);
                List<Item> story = new Journey(Person.on(day, i, seed, chance), chance).run();
                items.addAll(Lateness.of(story, chance));
            }
        }
        items.removeIf(item -> item.timestamp().isAfter(now));
        items.sort(Comparator.comparing(Item::round).thenComparing(Item::deliveredAt).thenComparing(Item::id));
        return items;
    }

    private int arrivals(LocalDate day) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        double usual = weekend ? ON_WEEKENDS : ON_WORKDAYS;
        return (int) Math.round(usual * (0.8 + new Chance(seed, day.toEpochDay(), ARRIVALS).share() * 0.4) * scale);
    }

    private List<Item> team() {
        Instant start = LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(days).atStartOfDay(ZoneOffset.UTC).toInstant();
        List<Item> items = new ArrayList<>();
        for (Rep rep : Rep.TEAM) {
            ObjectNode attributes = Story.object()
                    .put("name", rep.name())
                    .put("email", rep.email())
                    .put("phone", "+" + rep.phone())
                    .put("team", rep.team())
                    .put("time_zone", rep.zone().getId())
                    .put("deals_per_month", 6);
            items.add(Story.entityItem(Item.Round.FIRST_ENTITIES, rep.id(), "rep", start, start, attributes));
        }
        ObjectNode campaign = Story.object().put("name", "Autumn outreach").put("channel", "phone").put("budget", 4000);
        items.add(Story.entityItem(Item.Round.FIRST_ENTITIES, "campaign-autumn-outreach", "campaign", start, start, campaign));
        Instant raised = start.plusSeconds(15 * 3600);
        ObjectNode target = Story.object().put("deals_per_month", 8);
        items.add(Story.entityItem(Item.Round.LATER_ENTITIES, Rep.TEAM.getFirst().id(), "rep", raised, raised, target));
        return items;
    }
}
