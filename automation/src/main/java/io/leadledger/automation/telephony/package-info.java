/** The dialer: makes the calls that were asked for, each at most once, and records what becomes of them. */
@NullMarked
package io.leadledger.automation.telephony;

import org.jspecify.annotations.NullMarked;
