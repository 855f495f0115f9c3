/** Campaigns: made, paused and stopped by people, and moved on by the dialer, each step in the transaction of its events. */
@NullMarked
package io.leadledger.command.campaign;

import org.jspecify.annotations.NullMarked;
