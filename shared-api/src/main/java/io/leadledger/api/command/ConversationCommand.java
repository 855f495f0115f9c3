package io.leadledger.api.command;

import io.leadledger.api.ConversationEvent;

/** What can be asked of a conversation. */
public sealed interface ConversationCommand {

    /** Something about the conversation was reported. */
    record Report(ConversationEvent fact) implements ConversationCommand {}
}
