package io.leadledger.examples.month;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leadledger.examples.month.Person.Channel;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** What becomes of one lead, from the first sign to the signature or the silence. */
final class Journey {

    private static final int MOST_ATTEMPTS = 3;

    private final Story story;
    private final Chance chance;
    private final Person person;
    private final Contact contact;
    private final Chats chats;
    private final Calls calls;

    Journey(Person person, Chance chance) {
        this.story = new Story(person, Rep.forMarket(person.market(), chance), chance);
        this.chance = chance;
        this.person = person;
        this.contact = new Contact(story);
        this.chats = new Chats(story);
        this.calls = new Calls(story);
    }

    List<Item> run() {
        if (person.leftContactData()) {
            contact.captured(person.arrival());
        }
        if (story.isNamed() && chance.happens(0.008)) {
            Instant noticed = working(person.arrival().plus(chance.about(Duration.ofHours(2))));
            story.event("entity.deleted", noticed, Story.object().put("reason", "test entry"));
            return story.items();
        }
        switch (person.channel()) {
            case WHATSAPP, INSTAGRAM, WEBCHAT -> afterChat(chats.run(person.arrival().plus(chance.about(Duration.ofMinutes(2)))));
            case PHONE -> afterRinging(person.arrival().plus(chance.about(Duration.ofMinutes(20))));
            case NONE -> outreach(working(person.arrival().plus(chance.about(Duration.ofHours(5)))));
        }
        return story.items();
    }

    private void afterChat(Chats.Outcome chat) {
        Instant seen = working(chat.end().plus(chance.about(Duration.ofMinutes(25))));
        if (!story.isNamed() && (chat.asksForDemo() || chat.leftName()) && chance.happens(0.75)) {
            contact.enteredByRep(seen);
        }
        if (!story.isNamed()) {
            if (person.channel() == Channel.WHATSAPP && chance.happens(0.5)) {
                contact.template("follow_up_no_reply", chat.end().plus(Duration.ofHours(22)));
            }
            return;
        }
        contact.assigned(seen);
        if (chat.asksForDemo() || chance.happens(0.35)) {
            dial(working(seen.plus(chance.about(Duration.ofMinutes(18)))));
        } else {
            contact.template("case_study", working(seen.plus(Duration.ofDays(2))));
        }
    }

    private void afterRinging(Instant at) {
        if (!story.isNamed()) {
            contact.enteredByRep(working(at.plus(Duration.ofMinutes(30))));
        }
        if (!WorkingHours.include(at, story.rep.zone()) || chance.happens(0.15)) {
            Instant missed = calls.missed(at);
            contact.assigned(working(missed.plus(chance.about(Duration.ofMinutes(15)))));
            dial(working(missed.plus(chance.about(Duration.ofMinutes(40)))));
            return;
        }
        contact.assigned(at);
        afterQualification(calls.qualification("inbound", at));
    }

    private void outreach(Instant at) {
        contact.assigned(at);
        contact.template("introduction", at.plusSeconds(90));
        if (chance.happens(0.7)) {
            dial(working(at.plus(chance.about(Duration.ofHours(26)))));
        }
    }

    private void dial(Instant first) {
        Instant at = first;
        for (int attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
            if (chance.happens(0.5 + person.interest() * 0.2)) {
                afterQualification(calls.qualification("outbound", at));
                return;
            }
            Instant end = calls.unanswered(at);
            if (attempt == 1) {
                contact.template("sorry_we_missed_you", end.plusSeconds(120));
            }
            at = working(end.plus(chance.about(Duration.ofHours(24))));
        }
    }

    private void afterQualification(Calls.Outcome call) {
        if (call.result() != Calls.Result.MEETING) {
            story.event("lead.tagged", call.end().plusSeconds(45), Deals.tags("not-now", "objection-" + person.concern()));
            return;
        }
        contact.stage("sql", call.end().plusSeconds(30));
        String appointment = story.nextId("apt");
        ObjectNode data = Story.object()
                .put("appointment_id", appointment)
                .put("starts_at", Story.millis(call.meeting()).toString())
                .put("duration_minutes", 30)
                .put("rep_id", story.rep.id())
                .put("kind", "demo");
        story.event("appointment.scheduled", call.end().plusSeconds(60), data);
        if (chance.happens(0.14)) {
            Instant end = calls.unanswered(call.meeting());
            contact.template("demo_missed", end.plusSeconds(200));
            return;
        }
        Calls.Outcome demo = calls.demo(call.meeting().plusSeconds(chance.between(0, 240)));
        contact.trial(demo.end());
        new Deals(story).run(demo.end().plus(chance.about(Duration.ofMinutes(20))), demo.result() == Calls.Result.ACCEPTED);
    }

    private Instant working(Instant time) {
        return WorkingHours.from(time, story.rep.zone(), chance);
    }

    static String lowerCase(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
