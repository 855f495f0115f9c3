package io.leadledger.examples.month;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** From the offer to the signature, or to the reason why there is none. */
final class Deals {

    private static final List<String> WON_REASONS =
            List.of("saves office time", "easy for technicians", "replanning during the day", "good onboarding");
    private static final int MONTHS_PAID = 10;

    private final Story story;
    private final Chance chance;
    private final Person person;

    Deals(Story story) {
        this.story = story;
        this.chance = story.chance;
        this.person = story.person;
    }

    /** @param accepted whether the lead said yes in the demo already */
    void run(Instant opened, boolean accepted) {
        String id = story.nextId("deal");
        int value = person.monthlyPrice() * MONTHS_PAID;
        ObjectNode created = deal(id)
                .put("name", person.company() + ", team plan")
                .put("value", value)
                .put("currency", person.market().currency())
                .put("stage", "discovery")
                .put("probability", 30)
                .put("company", person.company())
                .put("owner_id", story.rep.id())
                .put("expected_close_date", LocalDate.ofInstant(opened, ZoneOffset.UTC).plusDays(chance.between(10, 30)).toString());
        story.event("deal.created", opened, created);
        stage("opportunity", opened);
        Instant at = later(opened, Duration.ofHours(5));
        story.event("quote.sent", at, Story.object().put("deal_id", id).put("amount", value).put("seats", person.seats()));
        story.event("deal.stage_changed", at, deal(id).put("stage", "proposal").put("probability", 50));
        if (chance.happens(accepted ? 0.25 : 0.65)) {
            at = later(at, Duration.ofDays(2));
            story.event("deal.stage_changed", at, deal(id).put("stage", "negotiation").put("probability", 65));
            if (chance.happens(0.5)) {
                value = value * 9 / 10;
                at = later(at, Duration.ofHours(20));
                story.event("deal.updated", at, deal(id).put("value", value).put("discount_percent", 10));
            }
        }
        at = later(at, Duration.ofDays(accepted ? 2 : 5));
        if (accepted || chance.happens(person.interest() * 0.4)) {
            won(id, value, at);
        } else {
            lost(id, at);
        }
    }

    private void won(String id, int value, Instant at) {
        story.event("deal.won", at, deal(id).put("value", value).put("reason", chance.oneOf(WON_REASONS)));
        stage("customer", at.plusSeconds(30));
        ObjectNode attributes = Story.object().put("lifecycle_stage", "customer").put("plan", "team").put("seats", person.seats());
        story.lead(Item.Round.LATER_ENTITIES, "customer", at.plusSeconds(60), attributes);
        Instant paid = later(at, Duration.ofDays(2));
        story.event("invoice.paid", paid, Story.object().put("amount", value).put("currency", person.market().currency()));
        if (chance.happens(0.3)) {
            Instant surveyed = later(paid, Duration.ofDays(3));
            story.event("survey.answered", surveyed, Story.object().put("question", "recommend").put("score", chance.between(6, 10)));
        }
    }

    private void lost(String id, Instant at) {
        ObjectNode lost = deal(id).put("reason", person.concern());
        if (person.concern().equals("competitor")) {
            lost.put("competitor", person.slots(story.rep).get("rival"));
        }
        story.event("deal.lost", at, lost);
        story.event("lead.tagged", at.plusSeconds(20), tags("lost-" + person.concern()));
    }

    private void stage(String stage, Instant at) {
        story.event("lead.stage_changed", at, Story.object().put("stage", stage).put("changed_by", story.rep.id()));
    }

    static ObjectNode tags(String... tags) {
        ObjectNode data = Story.object();
        var list = data.putArray("tags");
        for (String tag : tags) {
            list.add(tag);
        }
        return data;
    }

    private Instant later(Instant at, Duration median) {
        return WorkingHours.from(at.plus(chance.about(median)), story.rep.zone(), chance);
    }

    private static ObjectNode deal(String id) {
        return Story.object().put("deal_id", id);
    }
}
