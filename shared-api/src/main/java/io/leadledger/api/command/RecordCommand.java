package io.leadledger.api.command;

import io.leadledger.api.RecordEvent;

/** What can be asked of a record. */
public sealed interface RecordCommand {

    /** Something about the record was reported. */
    record Report(RecordEvent fact) implements RecordCommand {}
}
