/** CallRail's webhooks: the documented ones, and what CallRail itself sends. */
@NullMarked
package io.leadledger.command.callrail;

import org.jspecify.annotations.NullMarked;
