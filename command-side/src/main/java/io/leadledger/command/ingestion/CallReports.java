package io.leadledger.command.ingestion;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leadledger.api.CallEvent;
import io.leadledger.api.CallFacts;
import io.leadledger.api.Handle;
import io.leadledger.api.Handles;
import io.leadledger.api.analysis.Findings;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads what events and entities say of calls. The caller is the customer, in whichever direction the call went. */
final class CallReports {

    private CallReports() {}

    static Report updated(ItemFields data, Instant at, @Nullable String country) {
        return report(data, country, (call, lead, facts) -> new CallEvent.Updated(call, lead, facts, at));
    }

    static Report started(ItemFields data, Instant at, @Nullable String country) {
        return report(data, country, (call, lead, facts) -> new CallEvent.Started(call, lead, facts, at));
    }

    static Report completed(ItemFields data, Instant at, @Nullable String country) {
        return report(data, country, (call, lead, facts) -> new CallEvent.Completed(call, lead, facts, at));
    }

    static Report failed(ItemFields data, Instant at, @Nullable String country) {
        return report(data, country, (call, lead, facts) -> new CallEvent.Failed(call, lead, facts, at));
    }

    static Report missed(ItemFields data, Instant at, @Nullable String country) {
        return report(data, country, (call, lead, facts) -> new CallEvent.Missed(call, lead, facts, at));
    }

    static Report transcribed(ItemFields data, Instant at, @Nullable String country) {
        String callId = data.id("call_id");
        List<Handle> handles = caller(data.peek("caller_phone"), country);
        String language = data.text("language");
        BigDecimal confidence = data.between("confidence", 0, 1);
        List<CallEvent.Segment> segments = segments(data.any("segments"));
        String transcript = data.text("transcript");
        if (segments.isEmpty() && transcript == null) {
            throw ItemRejected.missing("data.segments");
        }
        return new Report.OfCall(callId, handles, (call, lead) -> new CallEvent.Transcribed(
                call, lead, language, confidence, segments, transcript, object(data), at));
    }

    static Report analyzed(ItemFields data, Instant at) {
        String callId = data.id("call_id");
        String said = data.has("analyzer") ? data.text("analyzer") : data.text("analyser");
        // Only what is found here is ours, whatever others call themselves.
        String analyser = said == null || said.equals(Findings.OURS) ? "external" : said;
        return new Report.OfCall(callId, List.of(), (call, lead) -> new CallEvent.Analyzed(call, lead, analyser, object(data), at));
    }

    private static Report report(ItemFields data, @Nullable String country, CallEventMaker event) {
        String callId = data.id("call_id");
        String leadId = data.id("lead_id");
        CallFacts facts = facts(data);
        return new Report.OfCall(
                callId,
                caller(facts.callerPhone(), country),
                (call, lead) -> event.of(call, lead != null ? lead : leadId, facts));
    }

    static CallFacts facts(ItemFields data) {
        return new CallFacts(
                data.text("direction"),
                data.text("status"),
                data.instant("started_at"),
                data.instant("ended_at"),
                data.amount("duration"),
                data.text("outcome"),
                data.id("rep_id"),
                data.text("caller_phone"),
                data.text("rep_phone"),
                data.id("campaign_id"),
                data.text("recording_url"),
                data.rest());
    }

    static List<Handle> caller(@Nullable String phone, @Nullable String country) {
        return EventCatalogue.listOf(Handles.phone(phone, country));
    }

    private static List<CallEvent.Segment> segments(@Nullable JsonNode posted) {
        if (posted == null) {
            return List.of();
        }
        if (!posted.isArray()) {
            throw ItemRejected.invalid("data.segments", "must be a list");
        }
        List<CallEvent.Segment> segments = new ArrayList<>(posted.size());
        for (JsonNode segment : posted) {
            String path = "data.segments[" + segments.size() + "]";
            if (!(segment instanceof ObjectNode object)) {
                throw ItemRejected.invalid(path, "must be an object");
            }
            ItemFields fields = new ItemFields(object, path + ".");
            segments.add(new CallEvent.Segment(
                    fields.text("speaker"), fields.amount("start"), fields.amount("end"),
                    Objects.requireNonNullElse(fields.text("text"), ""), fields.between("confidence", 0, 1)));
        }
        return segments;
    }

    private static ObjectNode object(ItemFields data) {
        ObjectNode rest = JsonNodeFactory.instance.objectNode();
        data.rest().forEach(rest::set);
        return rest;
    }

    private interface CallEventMaker {
        CallEvent of(String callId, @Nullable String leadId, CallFacts facts);
    }
}
