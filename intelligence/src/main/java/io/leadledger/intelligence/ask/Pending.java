package io.leadledger.intelligence.ask;

/** A question in the queue of its session. @param from who asked, even if that connection is gone by now */
record Pending(String queryId, Connection from, ClientMessage.Ask ask) {}
