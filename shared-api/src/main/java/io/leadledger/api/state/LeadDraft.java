package io.leadledger.api.state;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.leadledger.api.EntityKind;
import io.leadledger.api.Handle;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A lead's state while one event is being folded into it. Copies a collection only when it changes. */
final class LeadDraft {

    private final LeadState before;

    @Nullable String leadId;
    boolean named;
    Attributes attributes;
    SortedMap<String, ClaimedHandle> handles;
    SortedMap<String, Instant> tags;
    @Nullable Stamped statusTag;
    @Nullable Extraction extraction;
    SortedSet<String> absorbed;
    SortedSet<String> suspectedDuplicates;
    @Nullable String mergedInto;
    @Nullable EntityKind reclassifiedAs;
    Lifespan lifespan;

    LeadDraft(LeadState state) {
        before = state;
        leadId = state.leadId();
        named = state.named();
        attributes = state.attributes();
        handles = state.handles();
        tags = state.tags();
        statusTag = state.statusTag();
        extraction = state.extraction();
        absorbed = state.absorbed();
        suspectedDuplicates = state.suspectedDuplicates();
        mergedInto = state.mergedInto();
        reclassifiedAs = state.reclassifiedAs();
        lifespan = state.lifespan();
    }

    LeadDraft touched(Instant at) {
        lifespan = lifespan.touchedAt(at);
        return this;
    }

    LeadDraft recorded(Map<String, JsonNode> values, Instant at) {
        attributes = attributes.record(values, at);
        JsonNode status = values.get("lead_status");
        if (status != null) {
            statusSaid(LeadScore.isStatus(status.asText()) ? new Stamped(TextNode.valueOf(LeadScore.status(status.asText())), at) : null);
        }
        return this;
    }

    LeadDraft recorded(String name, @Nullable JsonNode value, Instant at) {
        if (value != null) {
            attributes = attributes.record(name, value, at);
        }
        return this;
    }

    LeadDraft recorded(String name, @Nullable String value, Instant at) {
        return recorded(name, value == null ? null : (JsonNode) TextNode.valueOf(value), at);
    }

    LeadDraft claimed(Collection<Handle> said, Instant at) {
        said.forEach(handle -> claim(new ClaimedHandle(handle, at)));
        return this;
    }

    void claim(ClaimedHandle claimed) {
        ClaimedHandle known = handles.get(claimed.handle().key());
        if (known != null && known.orEarlier(claimed) == known) {
            return;
        }
        if (handles == before.handles()) {
            handles = new TreeMap<>(handles);
        }
        handles.merge(claimed.handle().key(), claimed, ClaimedHandle::orEarlier);
    }

    void tag(String tag, Instant at) {
        Instant known = tags.get(tag);
        if (known != null && !at.isBefore(known)) {
            return;
        }
        if (tags == before.tags()) {
            tags = new TreeMap<>(tags);
        }
        tags.put(tag, at);
    }

    void absorb(String otherLeadId) {
        absorbed = new TreeSet<>(absorbed);
        absorbed.add(otherLeadId);
    }

    void letGo(String otherLeadId) {
        absorbed = new TreeSet<>(absorbed);
        absorbed.remove(otherLeadId);
    }

    void suspectDuplicate(Handle handle) {
        suspectedDuplicates = new TreeSet<>(suspectedDuplicates);
        suspectedDuplicates.add(handle.key());
    }

    LeadDraft tagged(Collection<String> said, Instant at) {
        for (String tag : said) {
            tag(tag, at);
            if (LeadScore.isStatus(tag)) {
                statusSaid(new Stamped(TextNode.valueOf(LeadScore.status(tag)), at));
            }
        }
        return this;
    }

    void statusSaid(@Nullable Stamped said) {
        if (said != null && (statusTag == null || said.beats(statusTag))) {
            statusTag = said;
        }
    }

    void extracted(@Nullable Extraction said) {
        if (said == null) {
            return;
        }
        if (said.beats(extraction)) {
            extraction = said;
        }
        String status = said.leadStatus();
        if (status != null && LeadScore.isStatus(status)) {
            statusSaid(new Stamped(TextNode.valueOf(LeadScore.status(status)), said.at()));
        }
    }

    LeadState done() {
        return new LeadState(
                leadId, named, attributes, handles, tags, statusTag, extraction, absorbed, suspectedDuplicates, mergedInto,
                reclassifiedAs, lifespan);
    }
}
