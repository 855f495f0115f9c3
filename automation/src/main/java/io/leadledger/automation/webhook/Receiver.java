package io.leadledger.automation.webhook;

/** The server at the other end. */
@FunctionalInterface
interface Receiver {

    /** Makes one attempt. Whatever the other side does, it ends in time and is told by the result. */
    Result send(Outgoing outgoing);
}
