package io.leadledger.api.command;

import io.leadledger.api.RepEvent;

/** What can be asked of a rep. */
public sealed interface RepCommand {

    /** Something about the rep was reported. */
    record Report(RepEvent fact) implements RepCommand {}
}
