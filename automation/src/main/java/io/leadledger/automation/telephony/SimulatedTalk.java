package io.leadledger.automation.telephony;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** What is said on a played call, from what the agent was told. */
record SimulatedTalk(JsonNode context) {

    record Line(String speaker, String text) {

        static Line agent(String text) {
            return new Line("agent", text);
        }

        static Line customer(String text) {
            return new Line("customer", text);
        }
    }

    /** Nothing is said on a call that nobody took. */
    List<Line> lines(String outcome) {
        return switch (outcome) {
            case "successful" -> conversation();
            case "voicemail" -> List.of(
                    Line.customer("You have reached my voicemail. Please leave a message after the tone."),
                    Line.agent("Hello" + name() + ", I am calling about " + purpose() + ". I will try again later."));
            default -> List.of();
        };
    }

    private List<Line> conversation() {
        return context.path("script").isEmpty() ? free() : scripted();
    }

    private List<Line> scripted() {
        List<Line> lines = new ArrayList<>();
        for (JsonNode step : context.path("script")) {
            lines.add(Line.agent(step.path("content").asText()));
            lines.add(Line.customer("Yes, please go on."));
        }
        lines.add(Line.agent("Thank you. Goodbye."));
        return lines;
    }

    private List<Line> free() {
        List<Line> lines = new ArrayList<>();
        lines.add(Line.agent("Hello" + name() + ", I am calling about " + purpose() + ". Do you have a moment?"));
        lines.add(Line.customer("Yes, I do. I was looking at your website earlier."));
        for (JsonNode point : context.path("talking_points")) {
            lines.add(Line.agent("I would like to talk about this: " + point.asText() + "."));
            lines.add(Line.customer("That sounds good to me, let us go on."));
        }
        lines.add(Line.agent("Thank you. Shall we meet on Tuesday at two?"));
        lines.add(Line.customer("Tuesday at two works for me. Please send me an invitation."));
        lines.add(Line.agent("I will. Goodbye."));
        return lines;
    }

    private String name() {
        String name = context.path("lead_info").path("name").asText("");
        return name.isBlank() ? "" : " " + name;
    }

    private String purpose() {
        return context.path("purpose").asText("your enquiry");
    }
}
