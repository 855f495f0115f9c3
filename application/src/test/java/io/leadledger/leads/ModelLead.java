package io.leadledger.leads;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A lead as a test made it up, with what it was told of and what must be shown of it, worked out in the plainest way. */
record ModelLead(
        String id,
        String phone,
        @Nullable String name,
        @Nullable String email,
        @Nullable String company,
        @Nullable Integer eachScore,
        Instant createdAt,
        List<Said> messages,
        List<Instant> templates) {

    record Said(String platform, String conversation, Instant at) {}

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final List<String> NAMES = List.of("Anna", "anna b", "Łukasz", "Zoë 50%", "under_score", "Bob", "Ärger", "王伟");
    private static final List<String> PLATFORMS = List.of("whatsapp", "instagram", "webchat", "telegram");

    static ModelLead random(int number, Random random) {
        String id = "lead-" + String.format("%03d", (number * 37) % 1000);
        List<Said> messages = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            String platform = PLATFORMS.get(random.nextInt(PLATFORMS.size()));
            messages.add(new Said(platform, id + "-" + platform, time(random)));
        }
        return new ModelLead(
                id, "49301" + (100_000 + number), random.nextInt(4) == 0 ? null : NAMES.get(random.nextInt(NAMES.size())),
                random.nextBoolean() ? null : "person" + number + "@example.com", random.nextInt(3) > 0 ? null : "Acme_" + number % 5,
                random.nextInt(3) == 0 ? null : 1 + random.nextInt(3), time(random), messages,
                random.nextInt(5) == 0 ? List.of(time(random)) : List.of());
    }

    /** Whole hours on few days, so that times are equal now and then. */
    private static Instant time(Random random) {
        return START.plusSeconds(random.nextInt(60) * 43_200L);
    }

    String entity() {
        List<String> attributes = new ArrayList<>(List.of("\"phone\": \"+" + phone + "\""));
        Stream.of(new String[] {"name", name}, new String[] {"email", email}, new String[] {"company", company})
                .filter(attribute -> attribute[1] != null)
                .forEach(attribute -> attributes.add("\"" + attribute[0] + "\": \"" + attribute[1] + "\""));
        return LeadsHttp.entity(id, createdAt.toString(), String.join(", ", attributes));
    }

    List<String> events() {
        List<String> events = new ArrayList<>();
        for (int i = 0; i < messages.size(); i++) {
            Said said = messages.get(i);
            events.add(LeadsHttp.event(id + "-m" + i, id, "message", said.at().toString(), """
                    "message_id": "%s-m%d", "conversation_id": "%s", "platform": "%s", "sender": "user", "text": "x",
                    "agent_id": "agent-%s\"""".formatted(id, i, said.conversation(), said.platform(), said.platform())));
        }
        for (int i = 0; i < templates.size(); i++) {
            events.add(LeadsHttp.event(id + "-t" + i, id, "template_sent", templates.get(i).toString(), "\"template_id\": \"t\""));
        }
        if (eachScore != null) {
            events.add(LeadsHttp.event(id + "-x", id, "extraction", createdAt.toString(), """
                    "extraction_id": "%1$s-x", "intent_score": %2$d, "urgency_score": %2$d, "budget_score": %2$d, "fit_score": %2$d,
                    "engagement_score": %2$d""".formatted(id, eachScore)));
        }
        return events;
    }

    TreeSet<String> platforms() {
        TreeSet<String> platforms = new TreeSet<>();
        messages.forEach(said -> platforms.add(said.platform()));
        return platforms;
    }

    @Nullable Instant lastMessageAt() {
        return messages.stream().map(Said::at).max(Comparator.naturalOrder()).orElse(null);
    }

    @Nullable Instant activityAt() {
        return Stream.concat(messages.stream().map(Said::at), templates.stream()).max(Comparator.naturalOrder()).orElse(null);
    }

    Instant earliest() {
        return Stream.concat(Stream.of(createdAt), Stream.concat(messages.stream().map(Said::at), templates.stream()))
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    Instant firstContactAt() {
        return Stream.concat(messages.stream().map(Said::at), templates.stream()).min(Comparator.naturalOrder()).orElse(earliest());
    }

    @Nullable Integer totalScore() {
        return eachScore == null ? null : eachScore * 5;
    }

    @Nullable String status() {
        return eachScore == null ? null : eachScore == 3 ? "Hot" : eachScore == 2 ? "Warm" : "Cold";
    }

    boolean contains(String search) {
        String wanted = search.toLowerCase(Locale.ROOT);
        return Stream.of(name, email, company, phone).anyMatch(part -> part != null && part.toLowerCase(Locale.ROOT).contains(wanted));
    }
}
