package io.leadledger.benchmark.data;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Events of documented types for existing leads, about 390 bytes each; never the same one twice. Not safe for several threads. */
public final class EventMix {

    public static final String DESCRIPTION =
            "40% custom activities, 25% call.completed, 25% message by entity_id, 5% lead.tagged, 5% lead.scored";

    private static final String FILLER = "Thanks for the quick answer, the second plan looks right for us and Tuesday suits. "
            + "Could you send the figures again for twelve seats, with the yearly discount, before our call?";

    private final int leads;
    private final SplittableRandom random;
    private final String prefix;
    private final Instant start = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    private final boolean messagesOnly;
    private int next;

    /** @param prefix of the ids, so that two sources do not collide */
    public EventMix(int leads, String prefix) {
        this(leads, prefix, false);
    }

    private EventMix(int leads, String prefix, boolean messagesOnly) {
        this.messagesOnly = messagesOnly;
        this.leads = leads;
        this.prefix = prefix;
        this.random = new SplittableRandom(prefix.hashCode());
    }

    /** Nothing but messages. */
    public static EventMix ofMessages(int leads, String prefix) {
        return new EventMix(leads, prefix, true);
    }

    /** Bodies for the ingestion endpoint. */
    public List<byte[]> batches(int count, int size) {
        List<byte[]> batches = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            StringBuilder body = new StringBuilder(size * 400).append("{\"events\":[");
            for (int j = 0; j < size; j++) {
                append(body, j == 0 ? "" : ",");
            }
            batches.add(body.append("]}").toString().getBytes(StandardCharsets.UTF_8));
        }
        return batches;
    }

    private void append(StringBuilder to, String separator) {
        int number = next++;
        int lead = random.nextInt(leads);
        int kind = messagesOnly ? 65 : random.nextInt(100);
        String type = kind < 40 ? "page.viewed" : kind < 65 ? "call.completed" : kind < 90 ? "message" : kind < 95 ? "lead.tagged"
                : "lead.scored";
        Instant time = start.minusMillis(random.nextInt(3_600_000));
        to.append(separator).append("{\"event_id\":\"").append(prefix).append('-').append(number)
                .append("\",\"entity_id\":\"").append(Leads.id(lead))
                .append("\",\"event_type\":\"").append(type)
                .append("\",\"timestamp\":\"").append(time).append("\",\"data\":{");
        switch (type) {
            case "page.viewed" -> to.append("\"url\":\"https://example.com/plans/").append(number % 50)
                    .append("\",\"referrer\":\"https://search.example.com\",\"seconds\":").append(number % 300)
                    .append(",\"note\":\"").append(FILLER, 0, 150).append("\"");
            case "call.completed" -> to.append("\"call_id\":\"").append(prefix).append("-call-").append(number)
                    .append("\",\"direction\":\"outbound\",\"status\":\"completed\",\"started_at\":\"").append(time.minusSeconds(300))
                    .append("\",\"ended_at\":\"").append(time).append("\",\"duration\":300,\"outcome\":\"qualified\",\"rep_id\":\"rep-")
                    .append(number % 10).append("\",\"caller_phone\":\"+").append(Leads.phone(lead))
                    .append("\",\"campaign_id\":\"spring\"");
            case "message" -> to.append("\"message_id\":\"").append(prefix).append("-message-").append(number)
                    .append("\",\"conversation_id\":\"conversation-").append(lead)
                    .append("\",\"platform\":\"whatsapp\",\"sender\":\"").append(number % 2 == 0 ? "user" : "agent")
                    .append("\",\"text\":\"").append(FILLER, 0, 80).append("\",\"agent_id\":\"agent-1\",\"agent_name\":\"Asha\"");
            case "lead.tagged" -> to.append("\"tags\":[\"tag-").append(number % 20).append("\",\"plan\"],\"note\":\"").append(FILLER)
                    .append("\"");
            default -> to.append("\"score\":").append(number % 101).append(",\"model\":\"house-2\",\"breakdown\":{\"fit\":")
                    .append(number % 50).append(",\"interest\":").append(number % 51).append("},\"note\":\"").append(FILLER, 0, 150)
                    .append("\"");
        }
        to.append("}}");
    }
}
