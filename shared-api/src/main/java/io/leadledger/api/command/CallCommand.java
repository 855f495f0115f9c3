package io.leadledger.api.command;

import io.leadledger.api.CallEvent;

/** What can be asked of a call. */
public sealed interface CallCommand {

    /** Something about the call was reported. */
    record Report(CallEvent fact) implements CallCommand {}
}
