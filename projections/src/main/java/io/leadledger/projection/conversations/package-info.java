/** Conversations with their messages, for the lists and the chat view of the Leads family. */
@NullMarked
package io.leadledger.projection.conversations;

import org.jspecify.annotations.NullMarked;
