package io.leadledger.api.command;

import io.leadledger.api.DealEvent;

/** What can be asked of a deal. */
public sealed interface DealCommand {

    /** Something about the deal was reported. */
    record Report(DealEvent fact) implements DealCommand {}
}
