package io.leadledger.examples.month;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leadledger.examples.month.Person.Channel;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What the CRM knows and does about a lead: contact data, owner, score, tags, stages and templates. */
final class Contact {

    private static final List<String> TITLES = List.of("Owner", "Office manager", "Operations lead", "Managing director", "Dispatcher");
    private static final List<String> PAGES = List.of("/", "/pricing", "/features/board", "/features/app", "/stories/roofing");

    private final Story story;
    private final Chance chance;
    private final Person person;

    Contact(Story story) {
        this.story = story;
        this.chance = story.chance;
        this.person = story.person;
    }

    /** A form, an ad's lead form or an imported list: everything is known at once. */
    void captured(Instant at) {
        String type = switch (person.source()) {
            case PARTNER, TRADE_FAIR -> "contact";
            case COLD_LIST -> "prospect";
            default -> "lead";
        };
        story.lead(Item.Round.FIRST_ENTITIES, type, at, details());
        if (person.source() == Person.Source.WEBSITE || person.source() == Person.Source.GOOGLE_ADS) {
            Instant visit = at.minusSeconds(chance.between(40, 900));
            story.event("website.visited", visit, Story.object().put("page", chance.oneOf(PAGES)).put("seconds", chance.between(8, 300)));
        }
        if (chance.happens(0.12)) {
            corrected(at.plus(chance.about(Duration.ofDays(4))));
        }
        if (chance.happens(0.06)) {
            imported(at);
        }
    }

    /** A rep makes a lead out of a chat: from now on it has a name, and what was said to the handle belongs to it. */
    void enteredByRep(Instant at) {
        ObjectNode details = details().put("entered_by", story.rep.id());
        switch (person.channel()) {
            case INSTAGRAM -> details.put("instagram_id", person.instagramId());
            case WEBCHAT -> details.put("web_session_id", person.webSession());
            case WHATSAPP, PHONE, NONE -> { }
        }
        story.lead(Item.Round.LATER_ENTITIES, "lead", at, details);
    }

    private ObjectNode details() {
        ObjectNode details = Story.object()
                .put("name", person.name())
                .put("email", person.email())
                .put("phone", "+" + person.phone())
                .put("company", person.company())
                .put("source", Journey.lowerCase(person.source()))
                .put("city", person.city())
                .put("country", person.market().country())
                .put("language", person.market().language())
                .put("industry", person.trade())
                .put("employees", person.seats());
        if (person.channel() == Channel.WEBCHAT) {
            details.put("web_session_id", person.webSession());
        }
        return details;
    }

    /** Only what changed is posted again. */
    private void corrected(Instant at) {
        ObjectNode changed = chance.happens(0.5)
                ? Story.object().put("employees", person.seats() + chance.between(1, 6)).put("job_title", chance.oneOf(TITLES))
                : Story.object().put("company", person.company() + " (" + person.city() + ")").put("newsletter", true);
        story.lead(Item.Round.LATER_ENTITIES, "lead", at, changed);
    }

    /** An old list that turns up weeks later: its dates are before the form's, so it fills gaps and changes nothing else. */
    private void imported(Instant known) {
        Instant listed = known.minus(chance.about(Duration.ofDays(2)));
        ObjectNode old = Story.object().put("name", person.last()).put("job_title", chance.oneOf(TITLES)).put("list", "fair-visitors");
        story.entity(Item.Round.LATER_ENTITIES, person.leadId(), "lead", listed, known.plus(Duration.ofDays(9)), old);
    }

    void assigned(Instant at) {
        story.event("lead.owner_assigned", at, Story.object().put("owner", story.rep.id()).put("owner_name", story.rep.name()));
        int intent = points(0);
        int engagement = points(10);
        int firmographic = Math.min(100, 40 + person.seats());
        int behavioral = points(-5);
        int score = (3 * intent + 3 * engagement + 2 * firmographic + 2 * behavioral) / 10;
        ObjectNode data = Story.object().put("score", score).put("model", "tidewright-fit-2");
        data.putObject("breakdown")
                .put("behavioral", behavioral)
                .put("firmographic", firmographic)
                .put("intent", intent)
                .put("engagement", engagement);
        story.event("lead.scored", at.plusSeconds(5), data);
        story.event("lead.tagged", at.plusSeconds(6), Deals.tags(
                person.market().language().substring(0, 2), person.seats() > 25 ? "large-team" : "small-team"));
        if (score >= 50) {
            stage("mql", at.plusSeconds(8));
        }
        if (score >= 85 && chance.happens(0.4)) {
            story.event("lead.tagged", at.plusSeconds(60), Deals.tags("Hot"));
        }
    }

    private int points(int shift) {
        return Math.clamp(Math.round(person.interest() * 95 + shift + (chance.share() - 0.5) * 30), 0, 100);
    }

    void stage(String stage, Instant at) {
        story.event("lead.stage_changed", at, Story.object().put("stage", stage).put("changed_by", story.rep.id()));
    }

    void template(String template, Instant at) {
        ObjectNode data = Story.object()
                .put("template_id", "tpl_" + template)
                .put("template_name", template)
                .put("platform", "whatsapp")
                .put("customer_phone", person.phone())
                .put("language", person.market().language().substring(0, 2))
                .put("status", chance.happens(0.97) ? "sent" : "failed");
        story.event("template_sent", at, data);
        if (story.isNamed() && chance.happens(0.35)) {
            Instant opened = at.plus(chance.about(Duration.ofHours(4)));
            story.event("email.opened", opened, Story.object().put("subject", template.replace('_', ' ')));
        }
    }

    void trial(Instant demoEnd) {
        if (chance.happens(0.4)) {
            Instant at = demoEnd.plus(chance.about(Duration.ofHours(8)));
            story.event("trial.started", at, Story.object().put("seats", Math.min(5, person.seats())).put("days", 14));
        }
    }
}
