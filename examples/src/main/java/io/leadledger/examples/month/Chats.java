package io.leadledger.examples.month;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leadledger.examples.month.Dialogue.Turn;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A conversation of a lead with the assistant, and what is extracted from it. */
final class Chats {

    private static final double REVEALS_MUCH = 0.45;

    private final Story story;
    private final Chance chance;
    private final Person person;

    Chats(Story story) {
        this.story = story;
        this.chance = story.chance;
        this.person = story.person;
    }

    /** @param asksForDemo whether the lead agreed to be called */
    record Outcome(Instant end, boolean leftName, boolean asksForDemo) {}

    Outcome run(Instant start) {
        String conversation = story.nextId("conv");
        boolean byId = story.isNamed() && chance.happens(0.5);
        boolean leavesName = chance.happens(0.35 + person.interest() * 0.5);
        boolean demo = person.interest() > 0.42 + chance.share() * 0.25;
        Dialogue talk = talk(leavesName, demo);
        int stays = demo ? talk.turns().size() : chance.between(3, talk.turns().size());
        Instant at = start;
        String lastByAgent = null;
        for (Turn turn : talk.turns().subList(0, stays)) {
            boolean agent = turn.speaker().equals("agent");
            at = at.plus(agent ? chance.about(Duration.ofSeconds(7)) : pause());
            String message = story.nextId("msg");
            boolean pending = agent && chance.happens(0.06);
            story.event("message", at, at.plusSeconds(1), byId, message(conversation, message, turn, pending ? "pending" : "sent"));
            if (pending) {
                status(conversation, message, at.plusSeconds(chance.between(2, 40)));
            }
            lastByAgent = agent ? message : lastByAgent;
        }
        if (lastByAgent != null && chance.happens(0.02)) {
            story.event("message.status", at.plusSeconds(5), at.plusSeconds(6), byId, address("failed", conversation, lastByAgent));
        }
        boolean left = leavesName && stays > 5;
        extract(conversation, at.plus(chance.about(Duration.ofSeconds(50))), byId, left);
        if (!demo && chance.happens(0.6)) {
            Instant closed = at.plus(Duration.ofHours(24));
            story.event("conversation.closed", closed, closed, byId, address(null, conversation, null).put("reason", "idle"));
        }
        return new Outcome(at, left, demo);
    }

    private Dialogue talk(boolean leavesName, boolean demo) {
        Dialogue talk = new Dialogue(story);
        talk.customer("chat_open").agent("chat_welcome").customer("chat_need");
        if (chance.happens(0.6)) {
            talk.questionAndAnswer();
        }
        if (leavesName) {
            talk.agent("ask_contact").customer("contact");
        }
        talk.agent("ask_budget").customer(person.interest() > REVEALS_MUCH ? "budget_high" : "budget_low");
        if (chance.happens(0.5)) {
            talk.questionAndAnswer();
        }
        talk.agent("ask_time").customer(person.interest() > 0.5 ? "time_soon" : "time_later");
        return talk.agent("demo_offer").customer(demo ? "demo_yes" : "demo_no").agent("chat_bye");
    }

    /** People answer within minutes, or they put the phone away. */
    private Duration pause() {
        return chance.happens(0.06) ? chance.about(Duration.ofHours(3)) : chance.about(Duration.ofSeconds(75));
    }

    private void status(String conversation, String message, Instant at) {
        story.event("message.status", at, at, false, address(chance.happens(0.9) ? "sent" : "failed", conversation, message));
    }

    private ObjectNode address(@Nullable String status, String conversation, @Nullable String message) {
        ObjectNode data = Story.object().put("conversation_id", conversation);
        if (message != null) {
            data.put("message_id", message);
        }
        if (status != null) {
            data.put("status", status);
        }
        return data.put("platform", platform()).put("customer_phone", person.handle());
    }

    private ObjectNode message(String conversation, String id, Turn turn, String status) {
        return Story.object()
                .put("message_id", id)
                .put("conversation_id", conversation)
                .put("platform", platform())
                .put("sender", turn.speaker().equals("agent") ? "agent" : "user")
                .put("text", turn.text())
                .put("agent_id", "assistant-" + person.market().language().substring(0, 2))
                .put("agent_name", "Tidewright Assistant")
                .put("phone_number_id", platform() + "-" + person.market().country().toLowerCase(Locale.ROOT))
                .put("customer_phone", person.handle())
                .put("status", status);
    }

    private void extract(String conversation, Instant at, boolean byId, boolean leftName) {
        int intent = level(0.05);
        int urgency = level(-0.08);
        int budget = level(0);
        int fit = level(0.1);
        int engagement = level(0.12);
        int total = intent + urgency + budget + fit + engagement;
        ObjectNode data = Story.object()
                .put("extraction_id", story.nextId("ext"))
                .put("conversation_id", conversation)
                .put("platform", platform())
                .put("customer_phone", person.handle())
                .put("lead_status", total >= 12 ? "Hot" : total >= 8 ? "Warm" : "Cold")
                .put("intent_score", intent)
                .put("urgency_score", urgency)
                .put("budget_score", budget)
                .put("fit_score", fit)
                .put("engagement_score", engagement)
                .put("language", person.market().language());
        if (leftName) {
            data.put("name", person.name()).put("email", person.email()).put("company", person.company());
        }
        story.event("extraction", at, at.plusSeconds(3), byId, data);
    }

    /** 1 to 3. */
    private int level(double shift) {
        double seen = person.interest() + shift + (chance.share() - 0.5) * 0.5;
        return seen > 0.62 ? 3 : seen > 0.36 ? 2 : 1;
    }

    private String platform() {
        return person.channel() == Person.Channel.PHONE ? "whatsapp" : person.channel().name().toLowerCase(Locale.ROOT);
    }
}
