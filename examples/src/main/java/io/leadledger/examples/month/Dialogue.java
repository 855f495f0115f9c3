package io.leadledger.examples.month;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Turns of agent and customer, in their language, none said twice. */
final class Dialogue {

    private static final double WORDS_PER_SECOND = 2.1;

    private final Phrases phrases;
    private final Map<String, String> slots;
    private final Chance chance;
    private final List<Turn> turns = new ArrayList<>();

    Dialogue(Story story) {
        this.phrases = story.person.market().phrases();
        this.slots = story.person.slots(story.rep);
        this.chance = story.chance;
        meetingOn(DayOfWeek.MONDAY, LocalTime.of(10, 0));
    }

    record Turn(String speaker, String list, String text) {}

    /** The next workday that anybody proposes from now on. */
    void meetingOn(LocalDate day, LocalTime time) {
        meetingOn(day.getDayOfWeek(), time);
    }

    private void meetingOn(DayOfWeek day, LocalTime time) {
        List<String> days = phrases.list("days");
        slots.put("day", days.get(Math.min(day.getValue(), days.size()) - 1));
        slots.put("time", time.toString());
    }

    Dialogue agent(String list) {
        return say("agent", list);
    }

    Dialogue customer(String list) {
        return say("customer", list);
    }

    /** One of the questions that customers ask, and the answer to it. */
    Dialogue questionAndAnswer() {
        int which = chance.between(0, phrases.list("question").size() - 1);
        String question = phrases.list("question").get(which);
        if (turns.stream().noneMatch(turn -> turn.text().equals(question))) {
            turns.add(new Turn("customer", "question", question));
            turns.add(new Turn("agent", "answer", phrases.list("answer").get(which)));
        }
        return this;
    }

    private Dialogue say(String speaker, String list) {
        List<String> unsaid = phrases.list(list).stream()
                .map(phrase -> Phrases.fill(phrase, slots))
                .filter(text -> turns.stream().noneMatch(turn -> turn.text().equals(text)))
                .toList();
        if (!unsaid.isEmpty()) {
            turns.add(new Turn(speaker, list, chance.oneOf(unsaid)));
        }
        return this;
    }

    List<Turn> turns() {
        return turns;
    }

    /** The customer's first words from that list; empty if they said none. */
    String quote(String list) {
        return turns.stream().filter(turn -> turn.list().equals(list)).map(Turn::text).findFirst().orElse("");
    }

    /** Segments as a transcriber gives them: start and end in seconds from the beginning of the call. */
    ArrayNode segments() {
        ArrayNode segments = JsonNodeFactory.instance.arrayNode();
        double clock = 1 + chance.share() * 2;
        for (Turn turn : turns) {
            double end = clock + Math.max(1.2, turn.text().split(" ").length / WORDS_PER_SECOND);
            segments.addObject()
                    .put("speaker", turn.speaker())
                    .put("start", tenths(clock))
                    .put("end", tenths(end))
                    .put("text", turn.text())
                    .put("confidence", Math.round(86 + chance.share() * 13) / 100.0);
            clock = end + 0.4 + chance.share() * (turn.list().equals("demo_show") ? 90 : 4);
        }
        return segments;
    }

    private static double tenths(double seconds) {
        return Math.round(seconds * 10) / 10.0;
    }
}
