package io.leadledger.benchmark.lists;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.SplittableRandom;

/**
 * Leads as lines for the ingestion streams: every one has a name, a phone and a company, 70% an e-mail, 60% a message on one of three
 * platforms, 40% an extraction with its five scores; over a year, newer ones more often.
 */
final class LeadLines {

    private static final long DAY = 86_400;

    private final Instant now = Instant.now();

    static String id(int number) {
        return "lead-" + number;
    }

    byte[] entities(int from, int to) {
        StringBuilder lines = new StringBuilder((to - from) * 220);
        for (int number = from; number < to; number++) {
            lines.append("{\"entity_id\":\"").append(id(number)).append("\",\"entity_type\":\"lead\",\"timestamp\":\"")
                    .append(firstSeen(number)).append("\",\"attributes\":{\"name\":\"").append(People.first(number)).append(' ')
                    .append(People.last(number)).append("\",\"phone\":\"+").append(People.phone(number));
            if (number % 10 < 7) {
                lines.append("\",\"email\":\"").append(People.email(number));
            }
            lines.append("\",\"company\":\"").append(People.company(number)).append("\"}}\n");
        }
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    byte[] events(int from, int to) {
        StringBuilder lines = new StringBuilder((to - from) * 300);
        for (int number = from; number < to; number++) {
            SplittableRandom random = new SplittableRandom(number);
            if (random.nextInt(100) < 60) {
                String platform = random.nextInt(10) < 7 ? "whatsapp" : random.nextBoolean() ? "instagram" : "webchat";
                lines.append("{\"event_id\":\"message-").append(number).append("\",\"entity_id\":\"").append(id(number))
                        .append("\",\"event_type\":\"message\",\"timestamp\":\"").append(lastSeen(number))
                        .append("\",\"data\":{\"message_id\":\"m-").append(number).append("\",\"conversation_id\":\"c-").append(number)
                        .append("\",\"platform\":\"").append(platform)
                        .append("\",\"sender\":\"user\",\"text\":\"Could you send me the figures for twelve seats?\"}}\n");
            }
            if (random.nextInt(100) < 40) {
                lines.append("{\"event_id\":\"extraction-").append(number).append("\",\"entity_id\":\"").append(id(number))
                        .append("\",\"event_type\":\"extraction\",\"timestamp\":\"").append(lastSeen(number))
                        .append("\",\"data\":{\"extraction_id\":\"x-").append(number)
                        .append("\",\"intent_score\":").append(random.nextInt(1, 4))
                        .append(",\"urgency_score\":").append(random.nextInt(1, 4))
                        .append(",\"budget_score\":").append(random.nextInt(1, 4))
                        .append(",\"fit_score\":").append(random.nextInt(1, 4))
                        .append(",\"engagement_score\":").append(random.nextInt(1, 4))
                        .append("}}\n");
            }
        }
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    private Instant firstSeen(int number) {
        return lastSeen(number).minusSeconds(new SplittableRandom(~number).nextLong(90 * DAY));
    }

    private Instant lastSeen(int number) {
        double share = new SplittableRandom(number * 31L).nextDouble();
        return now.minusSeconds((long) (share * share * 365 * DAY) + 60);
    }
}
