package io.leadledger.examples.month;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What networks and other people's systems do to a feed: some things come hours late, some twice, ends before beginnings. */
final class Lateness {

    private static final double LATE = 0.03;
    private static final double TWICE = 0.02;

    private Lateness() {}

    static List<Item> of(List<Item> items, Chance chance) {
        List<Item> delivered = new ArrayList<>(items.size() + 2);
        for (Item item : items) {
            Item sent = chance.happens(LATE) ? item.delayedTo(item.deliveredAt().plus(chance.about(Duration.ofHours(9)))) : item;
            delivered.add(sent);
            if (chance.happens(TWICE)) {
                delivered.add(sent.delayedTo(sent.deliveredAt().plus(chance.about(Duration.ofHours(2)))));
            }
        }
        return delivered;
    }
}
