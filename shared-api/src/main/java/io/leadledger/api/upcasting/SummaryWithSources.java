package io.leadledger.api.upcasting;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Revision 1 rested on calls alone; revision 2 may name leads, tasks and deals too. */
final class SummaryWithSources implements Upcaster {

    @Override
    public String type() {
        return "summary.generated";
    }

    @Override
    public String fromRevision() {
        return "1";
    }

    @Override
    public String toRevision() {
        return "2";
    }

    @Override
    public ObjectNode upcast(ObjectNode payload) {
        ObjectNode upcast = payload.deepCopy();
        JsonNode calls = upcast.remove("source_calls");
        upcast.set("sources", calls == null ? upcast.arrayNode() : calls);
        return upcast;
    }
}
