package io.leadledger.api.upcasting;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Rewrites payloads of one event type from one revision to the next. Pure: it sees the payload and nothing else. */
interface Upcaster {

    String type();

    String fromRevision();

    String toRevision();

    ObjectNode upcast(ObjectNode payload);
}
