package io.leadledger.leads;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.leadledger.api.CallEvent;
import io.leadledger.api.CallFacts;
import io.leadledger.api.ConversationEvent;
import io.leadledger.api.DealEvent;
import io.leadledger.api.Handle;
import io.leadledger.api.HandleKind;
import io.leadledger.api.LeadEvent;
import io.leadledger.api.LedgerEvent;
import io.leadledger.api.MergeReason;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Facts about a handful of leads, with late ones, repeated ones, deletions and merges. */
final class RandomFacts {

    private static final Instant START = Instant.parse("2026-01-31T22:30:00Z");
    private static final int LEADS = 8;
    private static final CallFacts NO_FACTS =
            new CallFacts(null, null, null, null, null, null, null, null, null, null, null, Map.of());

    private final Random random;

    RandomFacts(long seed) {
        random = new Random(seed);
    }

    /** In no order that matters. */
    List<LedgerEvent> facts(int count) {
        List<LedgerEvent> facts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            facts.add(fact());
        }
        return facts;
    }

    /** Merges, of which the order does matter, ending with two leads merged into one that is merged into a third. */
    static List<LedgerEvent> merges() {
        Instant at = START.plus(Duration.ofDays(1));
        return List.of(
                new LeadEvent.Absorbed("lead-0", "lead-1", MergeReason.REQUESTED, at),
                new LeadEvent.MergedInto("lead-1", "lead-0", MergeReason.REQUESTED, at),
                new LeadEvent.Absorbed("lead-2", "lead-3", MergeReason.HANDLE, at),
                new LeadEvent.MergedInto("lead-3", "lead-2", MergeReason.HANDLE, at),
                new LeadEvent.MergeUndone("lead-0", "lead-1", at),
                new LeadEvent.Separated("lead-1", "lead-0", at),
                new LeadEvent.Absorbed("lead-4", "lead-2", MergeReason.REQUESTED, at),
                new LeadEvent.MergedInto("lead-2", "lead-4", MergeReason.REQUESTED, at));
    }

    private LedgerEvent fact() {
        String lead = "lead-" + random.nextInt(LEADS);
        Instant at = START.plus(Duration.ofMinutes(random.nextInt(40) * 7L));
        return switch (random.nextInt(12)) {
            case 0, 1 -> new LeadEvent.AttributesRecorded(lead, "lead", attributes(), handles(lead), at);
            case 2 -> new LeadEvent.HandleClaimed(lead, Handle.of(HandleKind.WEB_SESSION, "web-" + lead), at);
            case 3 -> new LeadEvent.TemplateSent(
                    lead, "send-" + random.nextInt(12), "t", null, random.nextBoolean() ? "whatsapp" : null, null, null, Map.of(), at);
            case 4 -> extraction(lead, at);
            case 5 -> random.nextInt(4) > 0 ? new LeadEvent.Tagged(lead, List.of("vip"), Map.of(), at) : new LeadEvent.Deleted(lead, null, at);
            case 6 -> new DealEvent.Created("deal", lead, Map.of(), at);
            case 7 -> new CallEvent.Started("call", lead, NO_FACTS, at);
            default -> message(lead, at);
        };
    }

    private Map<String, JsonNode> attributes() {
        return switch (random.nextInt(6)) {
            case 0 -> Map.of("name", TextNode.valueOf("Anna " + random.nextInt(3)));
            case 1 -> Map.of("email", random.nextInt(3) == 0 ? NullNode.instance : TextNode.valueOf("a@example.com"));
            case 2 -> Map.of("user_id", TextNode.valueOf("desk-" + random.nextInt(2)));
            case 3 -> Map.of("lead_score", IntNode.valueOf(random.nextInt(100)));
            case 4 -> Map.of("source", TextNode.valueOf("source " + random.nextInt(3)));
            default -> Map.of("company", TextNode.valueOf("Acme"));
        };
    }

    private List<Handle> handles(String lead) {
        return random.nextBoolean()
                ? List.of()
                : List.of(new Handle(HandleKind.PHONE, "49301234" + lead.charAt(5), "+49 30 1234" + lead.charAt(5)));
    }

    private LedgerEvent extraction(String lead, Instant at) {
        Integer score = 1 + random.nextInt(3);
        return new LeadEvent.ExtractionRecorded(
                lead, "x" + random.nextInt(5), null, null, null, null, null, score, score, score, score, random.nextBoolean() ? score : null,
                Map.of(), List.of(), at);
    }

    /** Few ids, so that some are recorded again, some under two leads. */
    private LedgerEvent message(String lead, Instant at) {
        int id = random.nextInt(30);
        String platform = List.of("whatsapp", "instagram", "webchat", "telegram").get(id % 4);
        boolean pending = random.nextInt(6) == 0;
        return new ConversationEvent.MessageRecorded(
                "conv-" + id % 7, lead, "m" + id, platform, random.nextBoolean() ? "user" : "agent",
                pending ? null : "text " + random.nextInt(5), null, null, null, null, pending ? "pending" : "sent", Map.of(), at);
    }
}
