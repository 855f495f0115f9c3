package io.leadledger.query.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.leadledger.api.CallEvent;
import io.leadledger.api.CallFacts;
import io.leadledger.api.LeadEvent;
import io.leadledger.api.MergeReason;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Events as tests like to write them: an attribute and a time. */
final class Facts {

    private Facts() {}

    static LeadEvent captured(String lead, String name, String value, String occurredAt) {
        return new LeadEvent.Captured(lead, "lead", false, attribute(name, value), List.of(), Instant.parse(occurredAt));
    }

    static LeadEvent provisional(String lead, String name, String value, String occurredAt) {
        return new LeadEvent.Captured(lead, null, true, attribute(name, value), List.of(), Instant.parse(occurredAt));
    }

    static LeadEvent said(String lead, String name, String value, String occurredAt) {
        return new LeadEvent.AttributesRecorded(lead, "lead", attribute(name, value), List.of(), Instant.parse(occurredAt));
    }

    static LeadEvent absorbed(String lead, String other, String occurredAt) {
        return new LeadEvent.Absorbed(lead, other, MergeReason.REQUESTED, Instant.parse(occurredAt));
    }

    static LeadEvent mergedInto(String lead, String survivor, String occurredAt) {
        return new LeadEvent.MergedInto(lead, survivor, MergeReason.REQUESTED, Instant.parse(occurredAt));
    }

    static LeadEvent undone(String lead, String other, String occurredAt) {
        return new LeadEvent.MergeUndone(lead, other, Instant.parse(occurredAt));
    }

    static LeadEvent separated(String lead, String survivor, String occurredAt) {
        return new LeadEvent.Separated(lead, survivor, Instant.parse(occurredAt));
    }

    static CallEvent started(String call, String lead, String occurredAt) {
        return new CallEvent.Started(call, lead, facts(null), Instant.parse(occurredAt));
    }

    static CallEvent completed(String call, String lead, String outcome, String occurredAt) {
        return new CallEvent.Completed(call, lead, facts(outcome), Instant.parse(occurredAt));
    }

    private static CallFacts facts(@Nullable String outcome) {
        return new CallFacts(null, null, null, null, null, outcome, null, null, null, null, null, Map.of());
    }

    private static Map<String, JsonNode> attribute(String name, String value) {
        return Map.of(name, TextNode.valueOf(value));
    }
}
