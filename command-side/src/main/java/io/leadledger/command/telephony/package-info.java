/** Calls that NexusCRM's callers ask for: taken in here, made by the dialer. */
@NullMarked
package io.leadledger.command.telephony;

import org.jspecify.annotations.NullMarked;
