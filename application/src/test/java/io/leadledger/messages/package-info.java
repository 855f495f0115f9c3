/** A lead's messages, from events to answers. */
@NullMarked
package io.leadledger.messages;

import org.jspecify.annotations.NullMarked;
