package io.leadledger.api.upcasting;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Revision 1 knew one phone and only named leads; revision 2 has handles of every kind and provisional leads. */
final class LeadCapturedWithHandles implements Upcaster {

    @Override
    public String type() {
        return "lead.captured";
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
        JsonNode phone = upcast.remove("phone");
        upcast.put("provisional", false);
        var handles = upcast.putArray("handles");
        if (phone != null && phone.isTextual()) {
            handles.addObject().put("kind", "phone").put("value", phone.textValue());
        }
        return upcast;
    }
}
